package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.query.sql.SqlField;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No value changes what the pager takes the text around it for. */
class SqlWalkProperties {
    private static final Operation LIST = Operation.builder("test", "list", "GET", "/THING")
            .paging(Paging.rownum("where", 1, 10, 10))
            .build();
    private static final Operation QUERY = Operation.builder("test", "query", "GET", "/query")
            .paging(Paging.offsetFetch("sql", 10, 10))
            .stableSort("Id")
            .build();

    @Property(tries = 500)
    void aValueIsNeitherAPageNorAnOrder(@ForAll("hostile") String value) {
        String is = SqlField.text("Name").is(value).render();
        String like = SqlField.text("Name").contains(value).render();

        for (String predicate : new String[] {is, like}) {
            assertThat(SqlWalk.of(LIST, predicate).at(1)).isEqualTo("(" + predicate + ") AND ROWNUM BETWEEN 1 AND 10");
            String query = "SELECT Id FROM T WHERE " + predicate;
            assertThat(SqlWalk.of(QUERY, query).at(0))
                    .isEqualTo(query + " ORDER BY Id OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY");
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "'",
                        "\"",
                        "\\",
                        "--",
                        "/*",
                        "*/",
                        ";",
                        "(",
                        ")",
                        "%",
                        "_",
                        " ",
                        "ROWNUM",
                        "ORDER BY",
                        "OFFSET 1",
                        "FETCH NEXT",
                        "UNION",
                        "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}

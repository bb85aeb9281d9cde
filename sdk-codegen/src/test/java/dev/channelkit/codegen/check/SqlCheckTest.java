package dev.channelkit.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for entities, predicates and queries in SQL, and a status that means no rows. */
class SqlCheckTest {
    private static final String LIST = "paths/things.yaml";
    private static final String QUERY = "paths/query.yaml";
    private static final String THING = "components/schemas/Thing.yaml";
    private static final String PREDICATE = "components/parameters/Predicate.yaml";

    @TempDir
    private Path folder;

    @Test
    void theSpecKeepsTheRules() {
        assertThat(BrokenSpec.copyOf("sql", folder).findings()).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(LIST, "form: rownum, ", "", "/get/x-paging", "the key form is missing"),
                arguments(LIST, "form: rownum", "form: cursor", "/get/x-paging/form", "'cursor' is not a value"),
                arguments(
                        LIST,
                        "text-parameter: queryAnsiSql, ",
                        "",
                        "/get/x-paging",
                        "the key text-parameter is missing"),
                arguments(
                        LIST,
                        "text-parameter: queryAnsiSql",
                        "text-parameter: filter",
                        "/get/x-filter/parameter",
                        "the page stands in filter"),
                arguments(
                        LIST,
                        "text-parameter: queryAnsiSql",
                        "text-parameter: where",
                        "/get/x-paging/text-parameter",
                        "there is no query parameter where that is text"),
                arguments(LIST, "size: 100", "size: 2000", "/get/x-paging/size", "2000 is more than max, 1000"),
                arguments(LIST, "max: 1000", "max: many", "/get/x-paging/max", "'many' is malformed"),
                arguments(LIST, "kind: sql", "kind: none", "/get/x-paging/form", "goes with texts in SQL"),
                arguments(LIST, "item: Thing, ", "item: Failure, ", "/get/x-filter/item", "Failure has no x-entity"),
                arguments(LIST, "item: Thing", "item: Thang", "/get/x-filter/item", "there is no schema Thang"),
                arguments(
                        LIST,
                        "dialect: sql, item: Thing",
                        "dialect: sql, filter: [Id], item: Thing",
                        "/get/x-filter/filter",
                        "unknown key filter"),
                arguments(LIST, ", parameter: queryAnsiSql}", "}", "/get/x-filter", "the key parameter is missing"),
                arguments(LIST, "x-empty: 404", "x-empty: 204", "/get/x-empty", "'204' is malformed"),
                arguments(LIST, "x-empty: 404", "x-empty: 410", "/get/x-empty", "the answer 410 is not documented"),
                arguments(LIST, ", items: many", ", items: one", "/get/x-empty", "only a list can be empty"),
                arguments(
                        PREDICATE,
                        " AND ROWNUM BETWEEN 1 AND 100",
                        "",
                        "/example",
                        "the example does not say its page"),
                arguments(
                        QUERY,
                        "post: queryPost",
                        "post: queryPut",
                        "/get/x-paging/post",
                        "queryPut is not the POST of this path"),
                arguments(
                        QUERY,
                        "in: body, text-parameter: sql",
                        "text-parameter: sql",
                        "/get/x-paging/post",
                        "does not page by a text in its body"),
                arguments(
                        QUERY,
                        "in: body, text-parameter: sql",
                        "in: body, text-parameter: text",
                        "/post/x-paging/text-parameter",
                        "the JSON body has no property text that is text"),
                arguments(THING, "  name: THING\n", "", "/x-entity", "the key name is missing"),
                arguments(THING, "name: THING", "name: A THING", "/x-entity/name", "'A THING' is malformed"),
                arguments(THING, "name: THING", "name: THING_PART", "/x-entity/name", "is the entity Part, too"),
                arguments(THING, "  ids: [Id, OwnerId]\n", "", "/x-entity", "the key ids is missing"),
                arguments(THING, "[Id, OwnerId]", "[Id, Rank]", "/x-entity/ids/1", "Rank is no plain text"),
                arguments(THING, "[Id, OwnerId]", "[Id, State]", "/x-entity/ids/1", "State is no plain text"),
                arguments(THING, "[SerialNumber]", "[Serial]", "/x-entity/keys/0", "Thing has no property Serial"),
                arguments(THING, "exclude: [Notes]", "exclude: [Note]", "/x-entity/exclude/0", "no property Note"),
                arguments(THING, "exclude: [Notes]", "exclude: Notes", "/x-entity/exclude", "is no list of names"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleIsFoundWithItsPlaceAndARemedy(String file, String from, String to, String place, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("sql", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> assertThat(finding.toString()).contains(file + "#" + place, problem));
    }
}

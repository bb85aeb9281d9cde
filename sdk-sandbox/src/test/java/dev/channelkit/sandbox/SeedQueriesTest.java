package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The query strings of the vendor's own text, byte for byte on the wire, and their encoded forms. */
@ExtendWith(SandboxExtension.class)
class SeedQueriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?filter[name]=John+Doe&filter[groupId]=23",
                "?filter%5Bname%5D=John%20Doe&filter%5BgroupId%5D=23",
                "?filter%5bname%3Aexact%5d=John+Doe&filter[groupId:exact]=%32%33"
            })
    void findsTheJohnDoesOfGroup23(String query, Sandbox sandbox) {
        Raw.Reply reply = Raw.ses(sandbox).get("/customers" + query);

        assertThat(reply.values("customer", "name")).hasSize(3).containsOnly("John Doe");
        assertThat(reply.values("customer", "groupId")).containsOnly("23");
        assertThat(reply.values("customer", "company")).contains("Doe & Sons Ltd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?filter[name:partial]=Jo%", "?filter%5Bname%3Apartial%5D=Jo%25"})
    void findsTheNamesThatStartWithJo(String query, Sandbox sandbox) {
        Raw.Reply reply = Raw.ses(sandbox).get("/customers" + query + "&limit=3000");

        assertThat(reply.values("customer", "name"))
                .hasSizeGreaterThan(100)
                .contains("John Doe", "Jo")
                .allMatch(name -> name.startsWith("Jo"));
    }

    @Test
    void sortsByNameAndThenByCompanyBackwards(Sandbox sandbox) {
        Raw.Reply reply = Raw.ses(sandbox).get("/customers?sort[name]=asc&sort[company]=desc&filter[name]=John+Doe");

        assertThat(reply.values("customer", "company"))
                .containsExactly("Elsewhere Inc.", "Doe & Sons Ltd", "Acme GmbH", "");
    }

    @Test
    void embedsTheRelationsAskedFor(Sandbox sandbox) {
        Raw.Reply reply = Raw.ses(sandbox).get("/customers?relations=invoices,group");

        assertThat(reply.items("customer").get(0).at("/group/name").asText()).isEqualTo("Göteborg");
        assertThat(reply.items("customer").get(0).path("invoices")).isNotEmpty();
        assertThat(reply.items("customer").get(0).has("cloudAccounts")).isFalse();
    }

    @Test
    void embedsNothingWhenRelationsIsEmpty(Sandbox sandbox) {
        Raw.Reply reply = Raw.ses(sandbox).get("/customers?relations=");

        assertThat(reply.items("customer")).hasSize(100);
        for (String relation : List.of("cloudAccounts", "priceBooksLinks", "invoices", "group", "customFieldsValues")) {
            assertThat(reply.items("customer")).noneMatch(customer -> customer.has(relation));
        }
    }
}

package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class PagingAndSortingTest {
    private static final Comparator<String> BY_VALUE = Comparator.comparing(BigDecimal::new);

    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void endsAListAtAHundredUnlessTold() {
        assertThat(ses.get("/customers").items("customer")).hasSize(100);
        assertThat(ses.get("/customers?limit=3000").items("customer")).hasSize(2640);
    }

    @Test
    void pagesToTheEndWithoutLossOrRepeat() {
        List<String> ids = new ArrayList<>();
        List<String> page;
        do {
            page = ses.get("/customers?relations=&sort[id]=asc&limit=500&offset=" + ids.size())
                    .values("customer", "id");
            ids.addAll(page);
        } while (!page.isEmpty());

        assertThat(ids).hasSize(2640).doesNotHaveDuplicates();
    }

    @Test
    void answersAnEmptyPagePastTheEnd() {
        Raw.Reply reply = ses.get("/customers?offset=9000000000");

        assertThat(reply.items("customer")).isEmpty();
        assertThat(reply.json().at("/data/customer").isArray()).isTrue();
    }

    @Test
    void sortsIdsAsNumbers() {
        Raw.Reply reply = ses.get("/customers?sort[id]=desc&limit=3000&relations=");

        assertThat(reply.values("customer", "id")).isSortedAccordingTo(BY_VALUE.reversed());
    }

    @Test
    void appliesSortsInTheOrderOfTheQuery() {
        List<String> byName = ses.get("/customers?sort[name]=asc&sort[id]=desc&limit=6&filter[name:partial]=John%25")
                .values("customer", "id");
        List<String> byId = ses.get("/customers?sort[id]=desc&sort[name]=asc&limit=6&filter[name:partial]=John%25")
                .values("customer", "id");

        assertThat(byName).containsExactly("104", "103", "102", "101", "107", "106");
        assertThat(byId).containsExactly("107", "106", "104", "103", "102", "101");
    }

    @Test
    void sortsAmountsByValue() {
        Raw.Reply reply = ses.get("/invoices?sort[cloudUsed]=desc&limit=5000");

        assertThat(reply.values("invoice", "cloudUsed"))
                .hasSizeGreaterThan(500)
                .isSortedAccordingTo(BY_VALUE.reversed());
    }

    @Test
    void putsRowsWithoutAValueFirst() {
        Raw.Reply reply = ses.get("/cloud-accounts?sort[customerId]=asc&limit=5000");

        assertThat(reply.values("cloud_account", "customerId").get(0)).isEqualTo("null");
        assertThat(reply.values("cloud_account", "customerId")).last().isNotEqualTo("null");
    }
}

package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.HeldNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class DotdigitalNumbersTest {
    private Sandbox sandbox;
    private Raw api;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        api = Raw.dotdigital(sandbox);
    }

    private JsonNode free(String criteria) {
        return api.call("GetAvailableInboundNumbers", "{" + criteria + "}").json();
    }

    private Raw.Reply allocate(int account, String number, String keyword) {
        String more = keyword.isEmpty() ? "" : ", 'Keyword': '" + keyword + "'";
        return api.call(
                "AllocateInboundNumber", "{'AccountId': " + account + ", 'Number': '" + number + "'" + more + "}");
    }

    private Raw.Reply deallocate(int account, String number, String keyword) {
        String more = keyword.isEmpty() ? "" : ", 'Keyword': '" + keyword + "'";
        return api.call(
                "DeallocateInboundNumber", "{'AccountId': " + account + ", 'Number': '" + number + "'" + more + "}");
    }

    @Test
    void aNumberIsHandedOutOnceAndTakenBack() {
        String number = free("'NumberType': 'LongNumber', 'CountryIsoCode': 'IRL'")
                .at("/Numbers/0/Number")
                .asText();
        JsonNode allocated = allocate(1003, "+" + number, "").json();

        assertThat(allocated.path("Number").asText()).isEqualTo(number);
        assertThat(allocated.path("AccountId").asInt()).isEqualTo(1003);
        assertThat(allocated.has("AllocatedOn")).isTrue();
        assertThat(free("'PageSize': 500").toString()).doesNotContain("\"" + number + "\"");
        assertThat(allocate(1003, number, "").json().path("ErrorType").asText()).isEqualTo("DuplicateFaultContract");
        assertThat(allocate(1004, number, "").status()).isEqualTo(400);
        assertThat(sandbox.dotdigital().numbers(1003))
                .extracting(HeldNumber::number)
                .contains(number);
        assertThat(api.call("GetInboundNumbersForAccount", "{'AccountId': 1003}")
                        .body())
                .contains(number);

        assertThat(deallocate(1004, number, "").status()).isEqualTo(400);
        assertThat(deallocate(1003, number, "").status()).isEqualTo(200);
        assertThat(deallocate(1003, number, "").status()).isEqualTo(400);
        assertThat(free("'PageSize': 500").toString()).contains("\"" + number + "\"");
    }

    @Test
    void aShortCodeIsSharedByKeywordsOrHeldWhole() {
        assertThat(free("'NumberType': 'ShortCode'").path("Numbers")).hasSize(5);

        assertThat(allocate(1003, "60006", "WIN").json().path("Keyword").asText())
                .isEqualTo("WIN");
        assertThat(allocate(1004, "60006", "win").status()).isEqualTo(400);
        assertThat(allocate(1004, "60006", "").status()).isEqualTo(400);
        assertThat(allocate(1004, "60006", "LOSE").status()).isEqualTo(200);
        assertThat(deallocate(1003, "60006", "").status()).isEqualTo(400);
        assertThat(deallocate(1003, "60006", "WIN").status()).isEqualTo(200);
        assertThat(allocate(1004, "60006", "win").status()).isEqualTo(200);
        // the last one is held whole
        assertThat(allocate(1004, "60561", "WIN").status()).isEqualTo(400);
        assertThat(deallocate(1008, "60561", "").status()).isEqualTo(200);
        assertThat(allocate(1004, "60561", "").json().path("Keyword").asText("none"))
                .isEmpty();
        assertThat(free("'NumberType': 'ShortCode'").path("Numbers")).hasSize(5);
    }

    @Test
    void keywordsAreOfShortCodes() {
        String number =
                free("'NumberType': 'LongNumber'").at("/Numbers/0/Number").asText();

        assertThat(allocate(1003, number, "WIN").status()).isEqualTo(400);
        assertThat(allocate(1003, "4912345678", "").json().path("ErrorType").asText())
                .isEqualTo("NotFoundFaultContract");
        assertThat(allocate(1040, number, "").status()).isEqualTo(400);
        assertThat(free("'PageSize': 500").toString()).contains("\"" + number + "\"");
    }

    @Test
    void whatIsAvailableComesInPages() {
        JsonNode first = free("");

        assertThat(first.path("Numbers")).hasSize(100);
        assertThat(free("'PageNumber': 2").path("Numbers"))
                .hasSize(first.path("TotalCount").asInt() - 100);
        assertThat(first.path("Numbers")).noneMatch(number -> number.has("AccountId"));
    }
}

package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.page.PageCursor;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CustomerCreate;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerRelations;
import java.time.YearMonth;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of callers that try to become more of a query or a form than values. */
class QueryInjectionTest {
    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class IntoTheQuery {
        private static final String NASTY = "x\r\nX-Injected: 1&limit=9#?/../%2e%2e+\u0000";
        private static final String NASTY_ENCODED =
                "x%0D%0AX-Injected%3A%201%26limit%3D9%23%3F%2F..%2F%252e%252e%2B%00";

        @Test
        void everyValueStaysAValue() throws Exception {
            ses.answer(SesServer.customers());

            ses.client()
                    .customers()
                    .list(q -> q.filter(CustomerFields.NAME.is(NASTY), CustomerFields.EMAIL.contains(NASTY))
                            .parameter(NASTY, NASTY))
                    .toList();

            RecordedRequest request = ses.request();
            assertThat(request.getTarget())
                    .isEqualTo(
                            "/api/v1/customers?filter%5Bname%5D=" + NASTY_ENCODED + "&filter%5Bemail%3Apartial%5D=%25"
                                    + NASTY_ENCODED.replace("%25", "%5C%25") + "%25&sort%5Bid%5D=asc&" + NASTY_ENCODED
                                    + "=" + NASTY_ENCODED
                                    + "&limit=100&offset=0");
            assertThat(request.getHeaders().get("X-Injected")).isNull();
        }

        @Test
        void theArgumentsOfAReportStayValues() throws Exception {
            ses.answer("{\"success\":true,\"data\":[]}");

            ses.client()
                    .reports()
                    .billing(
                            BillingSource.AWS,
                            YearMonth.of(2025, 1),
                            q -> q.customerId(NASTY).reportCurrency(NASTY));

            assertThat(ses.target())
                    .isEqualTo("/reports/billing/aws?filter%5Bdate_range%5D=m-1-2025&filter%5Bcustomer_id%5D="
                            + NASTY_ENCODED + "&filter%5Breport_currency%5D=" + NASTY_ENCODED);
        }

        @Test
        void aRawQueryIsEncodedToo() throws Exception {
            ses.answer("{}");

            ses.client().raw("GET", "/customers").query(NASTY, NASTY).send();

            assertThat(ses.target()).isEqualTo("/customers?" + NASTY_ENCODED + "=" + NASTY_ENCODED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "name]",
                    "name[x",
                    "name:partial",
                    "name]=1&limit=9&filter[id",
                    "na=me",
                    "na&me",
                    "na\r\nme",
                    "na%5Dme",
                    "../x",
                    "na?me",
                    "na#me",
                    "na,me",
                    "na/me"
                })
        void aFieldByNameWithABadShapeIsRefused(String name) {
            SesClient client = ses.client();

            assertThatThrownBy(() -> client.customers()
                            .list(q -> q.filter(CustomerFields.field(name).is("1"))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("cannot be the name of a field")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\r"));
            assertThatThrownBy(() -> CustomerFields.customFields(name + "]"))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.customers()
                            .list(q -> q.sort(CustomerFields.field(name).asc())))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.customers().list(q -> q.relations(CustomerRelations.relation(name))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("cannot be the name of a relation");
            assertThat(ses.requests()).isZero();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
        void aLimitThatIsNoneIsRefused(int limit) {
            assertThatThrownBy(() -> ses.client().customers().list(q -> q.limit(limit)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("limit is " + limit);
            assertThatThrownBy(() -> ses.client().customers().list(q -> q.offset(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "x", "listCustomers:1", "listCustomers:-1:0123456789abcdef", "a:1:0123456789abcdef\r\n"})
        void aCursorFromElsewhereIsRefused(String cursor) {
            assertThatThrownBy(() -> PageCursor.parse(cursor)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Nested
    class IntoForms {

        @Test
        void everyValueStaysAValue() throws Exception {
            ses.answer(SesServer.customers("{\"id\":\"1\"}"));

            ses.client()
                    .customers()
                    .create(CustomerCreate.builder()
                            .name("a&email=evil@example.com")
                            .company("b\r\n\r\nGET / HTTP/1.1")
                            .email("../%2e%2e?x=1")
                            .build());

            assertThat(ses.request().getBody().utf8())
                    .isEqualTo("name=a%26email%3Devil%40example.com&company=b%0D%0A%0D%0AGET%20%2F%20HTTP%2F1.1"
                            + "&email=..%2F%252e%252e%3Fx%3D1");
            assertThat(ses.requests()).isEqualTo(1);
        }

        @Test
        void namesOfARawFormAreEncodedToo() throws Exception {
            ses.answer("{}");

            ses.client()
                    .raw("POST", "/x")
                    .formBody(QueryParameters.EMPTY.with("a=b&c", "d&e"))
                    .send();

            assertThat(ses.request().getBody().utf8()).isEqualTo("a%3Db%26c=d%26e");
        }
    }
}

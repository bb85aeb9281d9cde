package dev.channelkit.billingplatform.record;

import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.RecordFailedException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** A provider that quotes the request in what it says of a record. */
class QuotedSecretsTest {
    private static final List<Account> ONE = List.of(Account.builder().name("A").build());

    private static MockResponse quoting(RecordedRequest request) {
        String session = String.valueOf(request.getHeaders().get("sessionid"));
        return ok("{\"createResponse\":[{\"success\":false,\"ErrorCode\":\"7 " + session
                + "\",\"ErrorText\":\"Bad request, sessionid: " + session + "\",\"ErrorElementField\":\"" + session
                + "\"}]}");
    }

    @Test
    void theSessionStandsInNoEntryOfABatch() {
        try (StubbedBilling billing = StubbedBilling.answering(QuotedSecretsTest::quoting)) {
            assertThat(billing.client().accounts().create(ONE).failed())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.text()).isEqualTo("Bad request, sessionid: ***");
                        assertThat(entry.code()).isEqualTo("7 ***");
                        assertThat(entry.field()).isEqualTo("***");
                    })
                    .extracting(BatchEntry::toString)
                    .asString()
                    .doesNotContain(StubbedBilling.SESSION);
        }
    }

    @Test
    void norInWhatIsThrownOfOneRecord() {
        try (StubbedBilling billing = StubbedBilling.answering(QuotedSecretsTest::quoting)) {
            assertThatThrownBy(() -> billing.client().accounts().create(ONE.get(0)))
                    .isInstanceOf(RecordFailedException.class)
                    .hasMessageContaining("sessionid: ***")
                    .message()
                    .doesNotContain(StubbedBilling.SESSION);
        }
    }
}

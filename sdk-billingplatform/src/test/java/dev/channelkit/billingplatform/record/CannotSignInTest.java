package dev.channelkit.billingplatform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.PartialFailureException;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to whom the platform does not let in. */
class CannotSignInTest {
    private static final List<Account> ACCOUNTS = List.of(
            Account.builder().name("Harbour").build(),
            Account.builder().name("Castle").build());

    @Test
    void aBatchAfterAWrongPasswordHasAllOfItLeftAndSaysWhy() {
        try (StubbedBilling billing = StubbedBilling.answering(
                request -> StubbedBilling.answer(401, ""), settings -> settings.user("u", "p"))) {
            BatchResult<Account> result = billing.client().accounts().create(ACCOUNTS);
            assertThat(result.failed()).isEmpty();
            assertThat(result.unknown()).isEmpty();
            assertThat(result.isComplete()).isFalse();
            assertThat(result.left()).isEqualTo(result.entries()).hasSize(2);
            assertThatExceptionOfType(PartialFailureException.class)
                    .isThrownBy(result::orThrow)
                    .withMessageContaining("the provider does not accept the user name or the password")
                    .satisfies(e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        }
    }

    @Test
    void aSessionThatWasGivenIsNotRenewedAndTheMessageSaysSo() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> StubbedBilling.answer(401, ""))) {
            assertThatThrownBy(() -> billing.client().accounts().get("7"))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("the client renews none that it was given")
                    .hasMessageNotContaining("check the credentials");
        }
    }
}

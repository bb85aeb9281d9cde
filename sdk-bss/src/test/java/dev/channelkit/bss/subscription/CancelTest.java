package dev.channelkit.bss.subscription;

import static dev.channelkit.bss.StubbedBss.line;
import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.bss.StubbedBss.status;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static dev.channelkit.testsupport.stub.StubServer.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelTest {
    private static final String CANCEL = "POST /subscriptions/S-1/cancel";

    private static StubbedBss answering(MockResponse cancel, String state) {
        return StubbedBss.answering(
                request -> line(request).equals(CANCEL) ? cancel : ok("{\"id\":\"S-1\",\"status\":\"" + state + "\"}"));
    }

    @Test
    void theReasonGoesWithIt() {
        try (StubbedBss bss = answering(noContent(), "Active")) {
            bss.client().subscriptions().cancel("S-1", "The practice is closing.");

            assertThat(bss.writes()).containsExactly(CANCEL + " {\"comments\":\"The practice is closing.\"}");
            assertThat(bss.requests()).hasSize(1);
        }
    }

    @Test
    void aLostAnswerIsSettledByTheSubscription() {
        try (StubbedBss bss = answering(lost(), "Canceled")) {
            bss.client().subscriptions().cancel("S-1");

            assertThat(bss.writes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Active", "Pending For Cancel"})
    void aLostAnswerThatDoesNotShowIsUnknown(String state) {
        try (StubbedBss bss = answering(lost(), state)) {
            assertThatThrownBy(() -> bss.client().subscriptions().cancel("S-1"))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining(state);
            assertThat(bss.writes()).hasSize(1);
        }
    }

    @Test
    void aRefusalIsPassedOn() {
        try (StubbedBss bss = answering(status(400), "Active")) {
            assertThatThrownBy(() -> bss.client().subscriptions().cancel("S-1"))
                    .isInstanceOf(BadRequestException.class);
            assertThat(bss.requests()).hasSize(1);
        }
    }

    @Test
    void whatASubscriptionShowsIsTold() {
        try (StubbedBss bss =
                StubbedBss.answering(request -> line(request).equals(CANCEL) ? lost() : ok("{\"id\":\"S-1\"}"))) {
            assertThatThrownBy(() -> bss.client().subscriptions().cancel("S-1"))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("its status is not told");
        }
    }

    @Test
    void aReadingThatFailsLeavesItUnknown() {
        try (StubbedBss bss = StubbedBss.answering(request -> line(request).equals(CANCEL) ? lost() : status(404))) {
            assertThatThrownBy(() -> bss.client().subscriptions().cancel("S-1"))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("reading it failed")
                    .satisfies(e -> assertThat(e.getCause().getSuppressed())
                            .singleElement()
                            .isInstanceOf(NotFoundException.class));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLostSettingOfRenewalIsSettledByTheSubscription(boolean enabled) {
        try (StubbedBss shows = renewing("\"autoRenewal\":" + enabled);
                StubbedBss showsNot = renewing("\"autoRenewal\":" + !enabled);
                StubbedBss tellsNot = renewing("\"name\":\"x\"")) {
            shows.client().subscriptions().setAutoRenewal("S-1", enabled);

            assertThat(shows.writes()).hasSize(1);
            assertThatThrownBy(() -> showsNot.client().subscriptions().setAutoRenewal("S-1", enabled))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("its autoRenewal is " + !enabled);
            assertThatThrownBy(() -> tellsNot.client().subscriptions().setAutoRenewal("S-1", enabled))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("its autoRenewal is not told");
            assertThat(showsNot.writes()).hasSize(1);
        }
    }

    private static StubbedBss renewing(String state) {
        return StubbedBss.answering(
                request -> line(request).startsWith("PUT") ? lost() : ok("{\"id\":\"S-1\"," + state + "}"));
    }

    @Test
    void aRenewalThatIsAnsweredIsNotRead() {
        try (StubbedBss bss = StubbedBss.answering(request -> noContent())) {
            bss.client().subscriptions().setAutoRenewal("S-1", false);

            assertThat(bss.writes()).containsExactly("PUT /subscriptions/S-1/autorenewal {\"enabled\":false}");
            assertThat(bss.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 404})
    void aSubscriptionWithoutInstalmentsHasNoPlan(int code) {
        MockResponse none = code == 200 ? ok("null") : code == 204 ? noContent() : status(404);
        try (StubbedBss bss =
                StubbedBss.answering(request -> line(request).endsWith("plan") ? none : ok("{\"id\":\"S-1\"}"))) {
            assertThat(bss.client().subscriptions().currentInstallmentPlan("S-1"))
                    .isEmpty();
        }
    }

    @Test
    void aSubscriptionThatThereIsNotHasNoPlanEither() {
        try (StubbedBss bss = StubbedBss.answering(request -> status(404))) {
            assertThatThrownBy(() -> bss.client().subscriptions().currentInstallmentPlan("S-1"))
                    .isInstanceOf(NotFoundException.class);
        }
    }
}

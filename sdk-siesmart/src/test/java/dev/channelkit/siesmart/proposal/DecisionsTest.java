package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.READ;
import static dev.channelkit.siesmart.proposal.Samples.T1;
import static dev.channelkit.siesmart.proposal.Samples.T2;
import static dev.channelkit.siesmart.proposal.Samples.proposal;
import static dev.channelkit.siesmart.proposal.Samples.request;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.Decision;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.PreconditionViolation;
import dev.channelkit.siesmart.model.Proposal;
import java.time.OffsetDateTime;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
    private static final String CHECK = "GET /proposals/7/decision/pre-check";
    private static final String SUBMIT = "POST /proposals/7/decision";
    private static final String CANCEL = "DELETE /proposals/7/decision";
    private static final String BEFORE = "2026-02-01T08:00:00.000Z";
    private static final String SINCE = "2026-03-01T12:00:00.000Z";

    private static Versioned<Proposal> draft() {
        return Samples.read(Proposal.builder());
    }

    private static Versioned<Proposal> asked(DecisionStatus status) {
        return Samples.read(Proposal.builder()
                .decision(Decision.builder()
                        .decisionStatus(status)
                        .decisionRequestedDate(OffsetDateTime.parse(BEFORE))
                        .build()));
    }

    private static String decided(String status, String requested) {
        return proposal(
                "\"decision\":{\"decisionStatus\":\"" + status + "\",\"decisionRequestedDate\":\"" + requested + "\"}");
    }

    @Nested
    class Violations {

        @Test
        void areWhatTheProviderSays() {
            try (StubbedSieSmart siesmart = inOrder(ok(
                    "{\"requestAllowed\":false,\"preconditionViolations\":[{\"code\":\"NO_ASSET\",\"userMessage\":\"Add one\"},"
                            + "{\"userMessage\":\"And this\"}]}"))) {
                assertThat(siesmart.client().decisions().violations(7))
                        .extracting(PreconditionViolation::userMessage)
                        .containsExactly("Add one", "And this");
                assertThat(siesmart.requests()).containsExactly(CHECK);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"requestAllowed\":true}",
                    "{\"requestAllowed\":true,\"preconditionViolations\":null}",
                    "{\"requestAllowed\":true,\"preconditionViolations\":[{\"code\":\"A_HINT\"}]}",
                    "{}"
                })
        void areNoneWhereItMayBeSubmitted(String check) {
            try (StubbedSieSmart siesmart = inOrder(ok(check))) {
                assertThat(siesmart.client().decisions().violations(7)).isEmpty();
            }
        }

        @Test
        void areAFailureWhereTheProviderDoesNotSayWhy() {
            try (StubbedSieSmart siesmart = inOrder(ok("{\"requestAllowed\":false}"))) {
                assertThatThrownBy(() -> siesmart.client().decisions().violations(7))
                        .isInstanceOfSatisfying(PrecheckFailedException.class, e -> {
                            assertThat(e.violations()).isEmpty();
                            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                        });
            }
        }

        @Test
        void stopASubmission() {
            try (StubbedSieSmart siesmart = inOrder(
                    ok(
                            "{\"requestAllowed\":false,\"preconditionViolations\":[{\"code\":\"NO_ASSET\",\"userMessage\":\"Add\\none\"}]}"))) {
                assertThatThrownBy(() -> siesmart.client().decisions().checkAndSubmit(draft(), request()))
                        .isInstanceOfSatisfying(
                                PrecheckFailedException.class,
                                e -> assertThat(e.violations())
                                        .extracting(PreconditionViolation::code)
                                        .containsExactly("NO_ASSET"))
                        .hasMessageContaining("proposal 7 cannot be submitted: NO_ASSET (Add one)");
                assertThat(siesmart.requests()).containsExactly(CHECK);
            }
        }

        @Test
        void namedWithoutCodeAreShownByTheirText() {
            try (StubbedSieSmart siesmart =
                    inOrder(ok("{\"requestAllowed\":false,\"preconditionViolations\":[{\"userMessage\":\"Add one\"},"
                            + "{\"code\":\"NO_ASSET\"}]}"))) {
                assertThatThrownBy(() -> siesmart.client().decisions().checkAndSubmit(draft(), request()))
                        .hasMessageContaining("cannot be submitted: Add one, NO_ASSET")
                        .hasMessageNotContaining("null");
            }
        }

        @Test
        void thatAreNotThereLetItThrough() {
            try (StubbedSieSmart siesmart =
                    inOrder(ok("{\"requestAllowed\":true}"), tagged(T2, decided("PENDING", SINCE)))) {
                siesmart.client().decisions().checkAndSubmit(draft(), request());

                assertThat(siesmart.requests()).containsExactly(CHECK, SUBMIT);
                assertThat(siesmart.tags()).containsExactly(null, T1);
            }
        }
    }

    @Nested
    class Submit {

        @Test
        void givesTheDecisionThatTheAnswerHolds() {
            try (StubbedSieSmart siesmart = inOrder(tagged(T2, decided("ACCEPTED", SINCE)))) {
                Versioned<Proposal> now = siesmart.client().decisions().submit(draft(), request());

                assertThat(now.value().decision().decisionStatus()).isEqualTo(DecisionStatus.ACCEPTED);
                assertThat(siesmart.tags()).containsExactly(T1);
                assertThat(siesmart.received().get(0).getBody().utf8())
                        .contains("\"siemensMayContactCustomer\":true", "\"prelease\":false");
            }
        }

        @Test
        void readsTheTagThatTheAnswerLacks() {
            try (StubbedSieSmart siesmart =
                    inOrder(ok(decided("PENDING", SINCE)), tagged(T2, decided("PENDING", SINCE)))) {
                assertThat(siesmart.client()
                                .decisions()
                                .submit(draft(), request())
                                .etag())
                        .isEqualTo(ETag.of(T2));
                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
        }

        @Test
        void aLostAnswerIsSettledByADecisionAskedForSince() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, decided("PENDING", SINCE)))) {
                assertThat(siesmart.client()
                                .decisions()
                                .submit(draft(), request())
                                .etag())
                        .isEqualTo(ETag.of(T2));
                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
            try (StubbedSieSmart siesmart = inOrder(status(503), tagged(T2, decided("PENDING", SINCE)))) {
                siesmart.client().decisions().submit(asked(DecisionStatus.MORE_INFORMATION), request());

                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
        }

        @Test
        void aDecisionWithoutATimeSettlesNothingWhereOneWasAskedForBefore() {
            try (StubbedSieSmart siesmart =
                    inOrder(lost(), tagged(T2, proposal("\"decision\":{\"decisionStatus\":\"PENDING\"}")))) {
                assertThatThrownBy(() ->
                                siesmart.client().decisions().submit(asked(DecisionStatus.MORE_INFORMATION), request()))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
        }

        @Test
        void aDecisionThatSomebodyElseAskedForSettlesNothing() {
            String others = proposal("\"decision\":{\"decisionStatus\":\"PENDING\",\"decisionRequestedDate\":\"" + SINCE
                    + "\",\"commentToRiskAnalyst\":\"from the web\"}");
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, others))) {
                assertThatThrownBy(() -> siesmart.client().decisions().submit(draft(), request()))
                        .isInstanceOf(OutcomeUnknownException.class);
            }
        }

        @Test
        void aDecisionAskedForBeforeSettlesNothing() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T1, decided("MORE_INFORMATION", BEFORE)))) {
                assertThatThrownBy(() ->
                                siesmart.client().decisions().submit(asked(DecisionStatus.MORE_INFORMATION), request()))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {"- | x", "NOT_AVAILABLE | " + SINCE})
        void isNeverRepeatedThoughNothingHasMoved(String status, String requested) {
            String there = status == null ? proposal("") : decided(status, requested);
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T1, there))) {
                assertThatThrownBy(() -> siesmart.client().decisions().submit(draft(), request()))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("it may still arrive");
                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
        }

        @Test
        void isUnknownWhereItCannotBeRead() {
            try (StubbedSieSmart siesmart = inOrder(status(500), status(500))) {
                assertThatThrownBy(() -> siesmart.client().decisions().submit(draft(), request()))
                        .isInstanceOfSatisfying(
                                OutcomeUnknownException.class,
                                e -> assertThat(e.getSuppressed()).hasSize(1));
                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
        }

        @Test
        void isUnknownAfterALostAnswerWhereOnlyTheTagIsKnown() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, decided("PENDING", SINCE)))) {
                assertThatThrownBy(() -> siesmart.client().decisions().submit(7, ETag.of(T1), request()))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(siesmart.requests()).containsExactly(SUBMIT, READ);
            }
        }

        @Test
        void goesOutOnceWhateverTheRetryPolicy() {
            MockResponse[] failures = {status(503), status(502), status(500), lost()};
            for (MockResponse failure : failures) {
                try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                        request -> request.getMethod().equals("POST") ? failure : tagged(T1, proposal("")),
                        settings -> settings.retry(RetryPolicy.standard()))) {
                    assertThatThrownBy(() -> siesmart.client().decisions().submit(draft(), request()))
                            .isInstanceOf(OutcomeUnknownException.class);
                    assertThat(siesmart.requests()).filteredOn(SUBMIT::equals).hasSize(1);
                }
            }
        }

        @Test
        void leavesTheStaleToTheCaller() {
            try (StubbedSieSmart siesmart = inOrder(status(412))) {
                assertThatThrownBy(() -> siesmart.client().decisions().submit(draft(), request()))
                        .isInstanceOf(PreconditionFailedException.class);
                assertThat(siesmart.requests()).containsExactly(SUBMIT);
            }
        }
    }

    @Nested
    class Cancel {

        @Test
        void withdrawsAndGivesTheNewVersion() {
            try (StubbedSieSmart siesmart = inOrder(ok(proposal("")), tagged(T2, proposal("")))) {
                assertThat(siesmart.client()
                                .decisions()
                                .cancel(asked(DecisionStatus.PENDING))
                                .etag())
                        .isEqualTo(ETag.of(T2));
                assertThat(siesmart.requests()).containsExactly(CANCEL, READ);
                assertThat(siesmart.tags()).containsExactly(T1, null);
            }
        }

        @Test
        void aLostAnswerIsSettledByARequestThatIsGone() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, decided("NOT_AVAILABLE", BEFORE)))) {
                siesmart.client().decisions().cancel(asked(DecisionStatus.PENDING));

                assertThat(siesmart.requests()).containsExactly(CANCEL, READ);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"PENDING", "ACCEPTED"})
        void isUnknownWhereItMovedAndARequestIsThere(String status) {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, decided(status, BEFORE)))) {
                assertThatThrownBy(() -> siesmart.client().decisions().cancel(asked(DecisionStatus.PENDING)))
                        .isInstanceOf(OutcomeUnknownException.class);
            }
        }

        @Test
        void isUnknownAfterALostAnswerWhereOnlyTheTagIsKnown() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, proposal("")))) {
                assertThatThrownBy(() -> siesmart.client().decisions().cancel(7, ETag.of(T1)))
                        .isInstanceOf(OutcomeUnknownException.class);
            }
        }

        @Test
        void saysWhereNothingIsPending() {
            try (StubbedSieSmart siesmart = inOrder(status(409))) {
                assertThatThrownBy(() -> siesmart.client().decisions().cancel(draft()))
                        .isInstanceOf(ConflictException.class);
            }
        }
    }

    @Nested
    class Statuses {

        @ParameterizedTest
        @ValueSource(
                strings = {"ACCEPTED", "DECLINED", "MORE_INFORMATION", "MORE_INFORMATION_REQUIRED", "SOMETHING_NEW"})
        void countAsDecidedUnlessKnownOtherwise(String status) {
            assertThat(DecisionStates.isDecided(DecisionStatus.of(status))).isTrue();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"PENDING", "NOT_AVAILABLE"})
        void areOpenWhereNobodyHasDecided(String status) {
            assertThat(DecisionStates.isDecided(status == null ? null : DecisionStatus.of(status)))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({"MORE_INFORMATION,true", "MORE_INFORMATION_REQUIRED,true", "MORE,false", "ACCEPTED,false", ",false"
        })
        void wantInformationWhereTheyBeginSo(String status, boolean wanted) {
            assertThat(DecisionStates.wantsInformation(status == null ? null : DecisionStatus.of(status)))
                    .isEqualTo(wanted);
        }
    }
}

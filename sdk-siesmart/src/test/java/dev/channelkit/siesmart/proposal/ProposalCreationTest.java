package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.READ;
import static dev.channelkit.siesmart.proposal.Samples.T1;
import static dev.channelkit.siesmart.proposal.Samples.labelled;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.commons.etag.VersionUnreadException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferenceTakenException;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalCreate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposalCreationTest {
    private static final Reference CRM_7 = Reference.of("CRM-7");
    private static final ProposalCreate OFFICE =
            ProposalCreate.builder().officeId(17).build();
    private static final String LOOK = "GET /proposals?label=CRM-7&size=100&page=0";
    private static final String CREATE = "POST /proposals/proposal";
    private static final String LISTED = "{\"proposalId\":7,\"label\":\"CRM-7\"}";

    private static Versioned<Proposal> create(StubbedSieSmart siesmart) {
        return siesmart.client().proposals().create(CRM_7, OFFICE);
    }

    @Nested
    class WithAReference {

        @Test
        void looksThenCreatesWithTheReferenceAsLabel() {
            try (StubbedSieSmart siesmart = inOrder(ok("[]"), tagged(T1, labelled("CRM-7")))) {
                Versioned<Proposal> created = siesmart.client()
                        .proposals()
                        .create(CRM_7, OFFICE.toBuilder().label("other").build());

                assertThat(created.etag().value()).isEqualTo(T1);
                assertThat(siesmart.requests()).containsExactly(LOOK, CREATE);
                assertThat(siesmart.tags()).containsExactly(null, null);
                assertThat(siesmart.received().get(1).getBody().utf8())
                        .contains("\"label\":\"CRM-7\"")
                        .doesNotContain("other");
            }
        }

        @Test
        void givesWhatCarriesItAlreadyAndSendsNothing() {
            try (StubbedSieSmart siesmart = inOrder(ok("[" + LISTED + "]"), tagged(T1, labelled("CRM-7")))) {
                Versioned<Proposal> found = create(siesmart);

                assertThat(found.value().label()).isEqualTo("CRM-7");
                assertThat(found.etag().value()).isEqualTo(T1);
                assertThat(siesmart.requests()).containsExactly(LOOK, READ);
            }
        }

        @Test
        void passesOverLabelsThatOnlyContainIt() {
            try (StubbedSieSmart siesmart =
                    inOrder(ok("[{\"proposalId\":8,\"label\":\"CRM-70\"}]"), tagged(T1, labelled("CRM-7")))) {
                create(siesmart);

                assertThat(siesmart.requests()).containsExactly(LOOK, CREATE);
            }
        }

        @Test
        void choosesNoneOfSeveral() {
            try (StubbedSieSmart siesmart = inOrder(
                    ok("[" + LISTED + ",{\"proposalId\":8,\"label\":\"CRM-7\"}]"),
                    tagged(T1, labelled("CRM-7")),
                    tagged(T1, "{\"proposalId\":8}"))) {
                assertThatThrownBy(() -> create(siesmart))
                        .isInstanceOf(ReferenceTakenException.class)
                        .hasMessageContaining("CRM-7")
                        .hasMessageContaining("7, 8");
                assertThat(siesmart.requests()).doesNotContain(CREATE);
            }
        }

        @Test
        void findsWhatWasCreatedWhereTheAnswerWasLost() {
            try (StubbedSieSmart siesmart =
                    inOrder(ok("[]"), lost(), ok("[" + LISTED + "]"), tagged(T1, labelled("CRM-7")))) {
                assertThat(create(siesmart).value().proposalId()).isEqualTo(7);
                assertThat(siesmart.requests()).containsExactly(LOOK, CREATE, LOOK, READ);
            }
        }

        @Test
        void saysUnknownWhereTheAnswerWasLostAndNothingIsFound() {
            try (StubbedSieSmart siesmart = inOrder(ok("[]"), lost(), ok("[]"))) {
                assertThatThrownBy(() -> create(siesmart))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("CRM-7")
                        .hasMessageContaining("create again later with the same reference");
                assertThat(siesmart.requests()).containsExactly(LOOK, CREATE, LOOK);
            }
        }

        @Test
        void onlyLooksAgainAfterAnUnknownOneUntilItIsForgotten() {
            try (StubbedSieSmart siesmart = inOrder(
                    ok("[]"), lost(), ok("[]"), status(403), ok("[]"), ok("[]"), tagged(T1, labelled("CRM-7")))) {
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> create(siesmart)).isInstanceOf(OutcomeUnknownException.class);
                }
                assertThat(siesmart.requests()).containsExactly(LOOK, CREATE, LOOK, LOOK, LOOK);

                siesmart.client().proposals().forget(CRM_7);

                assertThat(create(siesmart).value().proposalId()).isEqualTo(7);
            }
        }

        @Test
        void saysUnknownWhereTheAnswerWasLostAndLookingFails() {
            try (StubbedSieSmart siesmart = inOrder(ok("[]"), status(503), status(503))) {
                assertThatThrownBy(() -> create(siesmart))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("looking it up failed");
                assertThat(siesmart.requests()).containsExactly(LOOK, CREATE, LOOK);
            }
        }

        @Test
        void sendsNothingWhereLookingFails() {
            try (StubbedSieSmart siesmart = inOrder(status(403))) {
                assertThatThrownBy(() -> create(siesmart)).isInstanceOf(PermissionDeniedException.class);
                assertThat(siesmart.requests()).containsExactly(LOOK);
            }
        }

        @Test
        void doesNotLookAfterARefusal() {
            try (StubbedSieSmart siesmart = inOrder(ok("[]"), status(422))) {
                assertThatThrownBy(() -> create(siesmart)).isInstanceOf(UnprocessableEntityException.class);
                assertThat(siesmart.requests()).containsExactly(LOOK, CREATE);
            }
        }

        @Test
        void looksForNothingWhereItCannotBeRight() {
            try (StubbedSieSmart siesmart = inOrder()) {
                ProposalCreate half =
                        OFFICE.toBuilder().customer(Samples.acme().build()).build();

                assertThatThrownBy(() -> siesmart.client().proposals().create(CRM_7, half))
                        .isInstanceOf(InvalidRequestException.class);
                assertThat(siesmart.requests()).isEmpty();
            }
        }
    }

    @Nested
    class WithoutOne {

        @Test
        void readsTheTagThatTheAnswerLacks() {
            try (StubbedSieSmart siesmart = inOrder(ok(labelled("a")), tagged(T1, labelled("a")))) {
                assertThat(siesmart.client().proposals().create(OFFICE).etag().value())
                        .isEqualTo(T1);
                assertThat(siesmart.requests()).containsExactly(CREATE, READ);
            }
        }

        @Test
        void saysThatItIsThereWhereReadingItsTagFails() {
            try (StubbedSieSmart siesmart = inOrder(ok(labelled("a")), status(500))) {
                assertThatThrownBy(() -> siesmart.client().proposals().create(OFFICE))
                        .isInstanceOfSatisfying(VersionUnreadException.class, e -> {
                            assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
                            assertThat(e.value(Proposal.class))
                                    .get()
                                    .extracting(Proposal::proposalId)
                                    .isEqualTo(7L);
                        })
                        .hasCauseInstanceOf(ServerErrorException.class);
            }
        }

        @Test
        void needsNoIdWhereTheAnswerCarriesATag() {
            try (StubbedSieSmart siesmart = inOrder(tagged(T1, "{\"label\":\"a\"}"))) {
                assertThat(siesmart.client().proposals().create(OFFICE).etag().value())
                        .isEqualTo(T1);
            }
        }

        @Test
        void isSentOnceAndUnknownWhereItsAnswerIsLost() {
            try (StubbedSieSmart siesmart = inOrder(lost())) {
                assertThatThrownBy(() -> siesmart.client().proposals().create(OFFICE))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(siesmart.requests()).containsExactly(CREATE);
            }
        }
    }
}

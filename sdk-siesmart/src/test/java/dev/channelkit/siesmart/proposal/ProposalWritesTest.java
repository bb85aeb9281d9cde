package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.READ;
import static dev.channelkit.siesmart.proposal.Samples.T1;
import static dev.channelkit.siesmart.proposal.Samples.T2;
import static dev.channelkit.siesmart.proposal.Samples.T3;
import static dev.channelkit.siesmart.proposal.Samples.label;
import static dev.channelkit.siesmart.proposal.Samples.labelled;
import static dev.channelkit.siesmart.proposal.Samples.readLabelled;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static dev.channelkit.testsupport.stub.StubServer.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.etag.ContendedException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.MissingETagException;
import dev.channelkit.commons.etag.VersionUnreadException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalUpdate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalWritesTest {
    private static final String PATCH = "PATCH /proposals/7";
    private static final String DELETE = "DELETE /proposals/7";

    @Nested
    class Update {

        private Versioned<Proposal> update(StubbedSieSmart siesmart) {
            return siesmart.client().proposals().update(readLabelled("a"), label("b"));
        }

        @ParameterizedTest
        @ValueSource(strings = {T1, "\"quoted\"", "W/\"weak\"", "13.01.2026 09:14", "x"})
        void sendsTheTagAsItWasReadByteForByte(String tag) {
            try (StubbedSieSmart siesmart = inOrder(tagged(tag, labelled("a")), tagged(T2, labelled("b")))) {
                Proposals proposals = siesmart.client().proposals();

                Versioned<Proposal> now = proposals.update(proposals.get(7), label("b"));

                assertThat(now.etag().value()).isEqualTo(T2);
                assertThat(now.value().label()).isEqualTo("b");
                assertThat(siesmart.requests()).containsExactly(READ, PATCH);
                assertThat(siesmart.tags()).containsExactly(null, tag);
                assertThat(siesmart.received().get(1).getBody().utf8()).isEqualTo("{\"label\":\"b\"}");
            }
        }

        @Test
        void readsAgainWhereTheAnswerCarriesNoTag() {
            try (StubbedSieSmart siesmart = inOrder(ok(labelled("b")), tagged(T2, labelled("b")))) {
                assertThat(update(siesmart).etag().value()).isEqualTo(T2);
                assertThat(siesmart.requests()).containsExactly(PATCH, READ);
            }
        }

        @Test
        void takesATagWithoutItsProposal() {
            try (StubbedSieSmart siesmart = inOrder(noContent(), tagged(T2, labelled("b")))) {
                Versioned<Proposal> now = siesmart.client().proposals().update(7, ETag.of(T1), label("b"));

                assertThat(now.etag().value()).isEqualTo(T2);
                assertThat(siesmart.tags()).containsExactly(T1, null);
            }
        }

        @Test
        void saysThatItIsAppliedWhereItsNewVersionCannotBeRead() {
            try (StubbedSieSmart siesmart = inOrder(ok(labelled("b")), status(500))) {
                assertThatThrownBy(() -> update(siesmart))
                        .isInstanceOfSatisfying(
                                VersionUnreadException.class,
                                e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
                assertThat(siesmart.requests()).containsExactly(PATCH, READ);
            }
        }

        @Test
        void leavesTheStaleToTheCaller() {
            try (StubbedSieSmart siesmart = inOrder(status(412))) {
                assertThatThrownBy(() -> update(siesmart))
                        .isInstanceOfSatisfying(
                                PreconditionFailedException.class,
                                e -> assertThat(e.reason()).isEqualTo(PreconditionFailedException.Reason.STALE));
                assertThat(siesmart.requests()).containsExactly(PATCH);
            }
        }

        @Test
        void sendsNothingForAVersionWithoutTag() {
            try (StubbedSieSmart siesmart = inOrder(ok(labelled("a")))) {
                Proposals proposals = siesmart.client().proposals();
                Versioned<Proposal> bare = proposals.get(7);

                assertThatThrownBy(() -> proposals.update(bare, label("b"))).isInstanceOf(MissingETagException.class);
                assertThat(siesmart.requests()).containsExactly(READ);
            }
        }

        @Test
        void hasSucceededWhereTheAnswerWasLostAndTheChangeIsThere() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, labelled("b")))) {
                assertThat(update(siesmart).etag().value()).isEqualTo(T2);
                assertThat(siesmart.requests()).containsExactly(PATCH, READ);
            }
        }

        @Test
        void isRepeatedOnceUnderTheSameTagWhereNothingHasMoved() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T1, labelled("a")), tagged(T2, labelled("b")))) {
                assertThat(update(siesmart).etag().value()).isEqualTo(T2);
                assertThat(siesmart.requests()).containsExactly(PATCH, READ, PATCH);
                assertThat(siesmart.tags()).containsExactly(T1, null, T1);
            }
        }

        @Test
        void isUnknownWhereTheVersionMovedAndTheChangeIsNotThere() {
            try (StubbedSieSmart siesmart = inOrder(status(503), tagged(T2, labelled("c")))) {
                assertThatThrownBy(() -> update(siesmart))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining(T1)
                        .hasMessageContaining(T2);
                assertThat(siesmart.requests()).containsExactly(PATCH, READ);
            }
        }

        @Test
        void isNotRepeatedWhereOnlyTheTagIsKnown() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T1, labelled("a")))) {
                assertThatThrownBy(() -> siesmart.client().proposals().update(7, ETag.of(T1), label("b")))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(siesmart.requests()).containsExactly(PATCH, READ);
            }
        }

        @Test
        void takesAnEmptyTextThatComesBackAsNullForWhatWasSent() {
            ProposalUpdate emptied = ProposalUpdate.builder()
                    .label("")
                    .clearSpecialConditionText()
                    .build();
            try (StubbedSieSmart siesmart =
                    inOrder(lost(), tagged(T2, Samples.proposal("\"label\":null,\"specialConditionText\":\"\"")))) {
                siesmart.client().proposals().update(readLabelled("a"), emptied);

                assertThat(siesmart.requests()).containsExactly(PATCH, READ);
            }
        }
    }

    @Nested
    class Modify {

        @Test
        void readsChangesAndSends() {
            try (StubbedSieSmart siesmart = inOrder(tagged(T1, labelled("a")), tagged(T2, labelled("a!")))) {
                Versioned<Proposal> now =
                        siesmart.client().proposals().modify(7, proposal -> label(proposal.label() + "!"));

                assertThat(now.value().label()).isEqualTo("a!");
                assertThat(siesmart.requests()).containsExactly(READ, PATCH);
                assertThat(siesmart.tags()).containsExactly(null, T1);
            }
        }

        @Test
        void sendsNothingWhereNothingIsToBeChanged() {
            try (StubbedSieSmart siesmart = inOrder(tagged(T1, labelled("a")))) {
                Versioned<Proposal> now = siesmart.client().proposals().modify(7, proposal -> null);

                assertThat(now.etag().value()).isEqualTo(T1);
                assertThat(siesmart.requests()).containsExactly(READ);
            }
        }

        @Test
        void changesAnewWhatSomebodyElseHasChanged() {
            try (StubbedSieSmart siesmart = inOrder(
                    tagged(T1, labelled("a")), status(412), tagged(T2, labelled("c")), tagged(T3, labelled("c!")))) {
                List<String> seen = new ArrayList<>();

                Versioned<Proposal> now = siesmart.client().proposals().modify(7, proposal -> {
                    seen.add(proposal.label());
                    return label(proposal.label() + "!");
                });

                assertThat(now.etag().value()).isEqualTo(T3);
                assertThat(seen).containsExactly("a", "c");
                assertThat(siesmart.requests()).containsExactly(READ, PATCH, READ, PATCH);
                assertThat(siesmart.tags()).containsExactly(null, T1, null, T2);
            }
        }

        @Test
        void givesUpAfterTwentyTries() {
            try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                    request -> request.getMethod().equals("GET") ? tagged(T1, labelled("a")) : status(412))) {
                assertThatThrownBy(() -> siesmart.client().proposals().modify(7, proposal -> label("b")))
                        .isInstanceOfSatisfying(
                                ContendedException.class,
                                e -> assertThat(e.tries()).isEqualTo(20));
                assertThat(siesmart.requests()).filteredOn(PATCH::equals).hasSize(20);
            }
        }

        @Test
        void takesAConflictForStaleOnlyWhereToldSo() {
            try (StubbedSieSmart siesmart = inOrder(tagged(T1, labelled("a")), status(409))) {
                assertThatThrownBy(() -> siesmart.client().proposals().modify(7, proposal -> label("b")))
                        .isInstanceOf(ConflictException.class);
            }
            List<String> asked = new ArrayList<>();
            try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                    request -> {
                        asked.add(request.getMethod());
                        return asked.size() == 2 ? status(409) : tagged(asked.size() == 1 ? T1 : T2, labelled("a"));
                    },
                    settings -> settings.conflictMeansStale(true))) {
                siesmart.client().proposals().modify(7, proposal -> label("b"));

                assertThat(asked).containsExactly("GET", "PATCH", "GET", "PATCH");
            }
        }

        @Test
        void saysThatNothingWasChangedWhereItCannotBeRead() {
            try (StubbedSieSmart siesmart = inOrder(lost())) {
                assertThatThrownBy(() -> siesmart.client().proposals().modify(7, proposal -> label("b")))
                        .satisfies(e -> assertThat(e).extracting("outcome").isIn(Outcome.NOT_SENT, Outcome.REFUSED))
                        .isInstanceOf(ReadFailedException.class);
                assertThat(siesmart.requests()).containsExactly(READ);
            }
        }

        @Test
        void refusesAWriteToTheSameProposalFromWithin() {
            try (StubbedSieSmart siesmart = inOrder(tagged(T1, labelled("a")))) {
                Proposals proposals = siesmart.client().proposals();

                assertThatThrownBy(() -> proposals.modify(7, proposal -> {
                            siesmart.client().documents().delete(readLabelled("a"), 1);
                            return label("b");
                        }))
                        .isInstanceOf(IllegalStateException.class);
                assertThat(siesmart.requests()).containsExactly(READ);
            }
        }
    }

    @Nested
    class Delete {

        @Test
        void sendsTheTag() {
            try (StubbedSieSmart siesmart = inOrder(noContent())) {
                siesmart.client().proposals().delete(readLabelled("a"));

                assertThat(siesmart.requests()).containsExactly(DELETE);
                assertThat(siesmart.tags()).containsExactly(T1);
            }
        }

        @Test
        void hasSucceededWhereTheAnswerWasLostAndItIsGone() {
            try (StubbedSieSmart siesmart = inOrder(lost(), status(404))) {
                siesmart.client().proposals().delete(readLabelled("a"));

                assertThat(siesmart.requests()).containsExactly(DELETE, READ);
            }
        }

        @Test
        void isUnknownWhereTheAnswerWasLostAndItIsThereChanged() {
            try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, labelled("b")))) {
                assertThatThrownBy(() -> siesmart.client().proposals().delete(readLabelled("a")))
                        .isInstanceOf(OutcomeUnknownException.class);
            }
        }

        @Test
        void readsNothingWhereOnlyTheTagIsKnown() {
            try (StubbedSieSmart siesmart = inOrder(lost())) {
                assertThatThrownBy(() -> siesmart.client().proposals().delete(7, ETag.of(T1)))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(siesmart.requests()).containsExactly(DELETE);
            }
        }
    }
}

package dev.channelkit.commons.etag;

import static dev.channelkit.commons.etag.Shelf.Fate.ANSWERED;
import static dev.channelkit.commons.etag.Shelf.Fate.LOST_AFTER;
import static dev.channelkit.commons.etag.Shelf.Fate.LOST_BEFORE;
import static dev.channelkit.commons.etag.Shelf.Fate.NOT_SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is sent, what is refused, and what a delete ends in. */
class GuardedWritesTest extends OnAShelf {
    @Test
    void anUpdateSendsTheTagAndGivesTheNewVersion() {
        Versioned<List<String>> next = update(read(), "b");

        assertThat(next).isEqualTo(Versioned.of(List.of("a", "b"), ETag.of("\"v2\"")));
        assertThat(shelf.reads()).isEqualTo(1);
        assertThat(writes.busy()).isZero();
    }

    @Test
    void anAnswerWithoutATagIsFollowedByARead() {
        shelf.withoutTagsOnWrites();

        Versioned<List<String>> next = update(read(), "b");

        assertThat(next.etag()).isEqualTo(ETag.of("\"v2\""));
        assertThat(shelf.reads()).isEqualTo(2);
    }

    @Test
    void aReadThatFailsAfterAnAppliedWriteDoesNotLookLikeAFailedWrite() {
        shelf.withoutTagsOnWrites();
        Versioned<List<String>> from = read();
        failReading();

        VersionUnreadException unread = catchThrowableOfType(VersionUnreadException.class, () -> update(from, "b"));

        assertThat(unread.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(unread.value(List.class)).contains(List.of("a", "b"));
        assertThat(unread).hasCause(READ_TIMEOUT).hasMessageContaining("do not write it again");
        assertThat(shelf.words(KEY)).containsExactly("a", "b");
    }

    @Test
    void aStaleUpdateIsTheCallersToDecide() {
        Versioned<List<String>> from = read();
        shelf.with(KEY, "other");

        assertThatThrownBy(() -> update(from, "b"))
                .isInstanceOfSatisfying(
                        PreconditionFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(PreconditionFailedException.Reason.STALE));
        assertThat(shelf.words(KEY)).containsExactly("other");
        assertThat(shelf.writes()).isEqualTo(1);
        assertThat(writes.busy()).isZero();
    }

    @Test
    void anUpdateFromAVersionWithoutATagIsNotSent() {
        assertThatThrownBy(() -> update(Versioned.of(List.of("a"), null), "b"))
                .isInstanceOf(MissingETagException.class);
        assertThat(shelf.writes()).isZero();
    }

    @Test
    void whatWasNotSentIsNoMystery() {
        shelf.fates(NOT_SENT);

        assertThatThrownBy(() -> update(read(), "b")).isInstanceOf(CallTimeoutException.class);
        assertThat(shelf.reads()).isEqualTo(1);
    }

    @Test
    void aWriteInsideAWriteToTheSameThingIsRefused() {
        assertThatThrownBy(() -> modify(now -> {
                    modify(again -> "x");
                    return "b";
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(writes.busy()).isZero();
        assertThat(modify(now -> "b").value()).containsExactly("a", "b");
    }

    @Test
    void aDeleteThatGotLostIsSettledByItsBeingGone() {
        shelf.fates(LOST_AFTER);
        delete(read());
        assertThat(shelf.writes()).isEqualTo(1);

        shelf.with(KEY, "again").fates(LOST_BEFORE);
        delete(read());
        assertThat(shelf.words(KEY)).isNull();
        assertThat(shelf.writes()).isEqualTo(3);
    }

    @Test
    void aDeleteOfWhatHasChangedLeavesItThere() {
        Versioned<List<String>> from = read();
        shelf.with(KEY, "changed");
        assertThatThrownBy(() -> delete(from)).isInstanceOf(PreconditionFailedException.class);

        shelf.fates(LOST_BEFORE);
        assertThatThrownBy(() -> delete(from))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("it is there");
        assertThat(shelf.words(KEY)).containsExactly("changed");
    }

    @Test
    void aDeleteWhoseRepeatMeetsTheFirstIsDone() {
        shelf.fates(LOST_BEFORE, ANSWERED);
        Versioned<List<String>> from = read();
        AtomicInteger sent = new AtomicInteger();

        writes.delete(KEY, from, (tag, left) -> {
            if (sent.incrementAndGet() == 2) {
                shelf.remove(KEY); // the first, after all
            }
            shelf.delete(KEY, tag);
        });

        assertThat(sent).hasValue(2);
    }

    private void delete(Versioned<List<String>> from) {
        writes.delete(KEY, from, (tag, left) -> shelf.delete(KEY, tag));
    }
}

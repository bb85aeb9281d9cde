package dev.channelkit.billingplatform.query;

import dev.channelkit.billingplatform.api.QueriesOperations;
import dev.channelkit.billingplatform.internal.FieldProbe;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.ScalarText;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One walk over changes by the key of time and id, up to the last change that there was when it began: what is changed later shows after what was
 * changed before, but is stored in no order, so that a walk that went on behind it could pass over some and say that all was read. It ends with a
 * page that has nothing new, and not with a short one: what the API user may not see may have been taken out of it.
 */
final class ChangeWalk<T> implements Iterator<T> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final ChangeSource<T> source;
    private final Codec<T> codec;
    private final int pageSize;
    private final Queue<Change<T>> fetched = new ArrayDeque<>();
    private final Set<String> atLastMoment = new HashSet<>();
    private ChangeKey last;
    private @Nullable Instant end;
    private @Nullable Instant handedOut;
    private boolean ended;

    private record Change<T>(T row, Instant updated, String id) {
        Instant moment() {
            return updated.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    ChangeWalk(ChangeSource<T> source, Codec<T> codec, int pageSize, Instant start) {
        this.source = source;
        this.codec = codec;
        this.pageSize = pageSize;
        last = new ChangeKey(start.truncatedTo(ChronoUnit.MILLIS), null);
    }

    /** When the last row that was handed out was changed; null before the first. */
    @Nullable Instant handedOut() {
        return handedOut;
    }

    @Override
    public boolean hasNext() {
        while (fetched.isEmpty() && !ended) {
            fetch();
        }
        return !fetched.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more changes");
        }
        Change<T> change = fetched.remove();
        handedOut = change.updated();
        return change.row();
    }

    private void fetch() {
        if (end == null) {
            List<T> newest = source.newest(last.updated());
            if (newest.isEmpty()) {
                ended = true;
                return;
            }
            end = changeOf(newest.get(0)).updated();
        }
        List<Change<T>> page = new ArrayList<>();
        for (T row : source.page(last, end)) {
            page.add(changeOf(row));
        }
        checkOrder(page);
        boolean any = false;
        for (Change<T> change : page) {
            Instant moment = change.moment();
            if (moment.isAfter(last.updated())) {
                atLastMoment.clear();
            }
            if (atLastMoment.add(change.id() + " " + change.updated())) {
                any = true;
                fetched.add(change);
            }
            // within a millisecond, which is as fine as a filter gets, ids are in no order
            last = new ChangeKey(moment, moment.equals(change.updated()) ? change.id() : null);
        }
        ended = page.isEmpty() || !any && last.id() == null && page.size() < pageSize;
        if (!ended && !any) {
            throw unusable("a page holds nothing but changes of one millisecond that were read before");
        }
    }

    private Change<T> changeOf(T row) {
        String text = FieldProbe.text(row, codec, ChangeKey.UPDATED);
        OffsetDateTime updated = text == null ? null : ScalarText.time(text);
        String id = FieldProbe.text(row, codec, QueryText.ID);
        if (updated == null || id == null) {
            throw unusable("a row has no " + (id == null ? QueryText.ID : ChangeKey.UPDATED) + " that can be read");
        }
        return new Change<>(row, updated.toInstant(), id);
    }

    /** Rows in another order than asked for would hide others. */
    private void checkOrder(List<Change<T>> page) {
        Instant time = last.updated();
        BigInteger id = number(last.id());
        for (Change<T> change : page) {
            BigInteger next = number(change.id());
            boolean higher = id == null || next == null || next.compareTo(id) > 0;
            if (change.updated().isBefore(time) || change.updated().equals(time) && !higher) {
                throw unusable("the changes do not come in the order of their times and ids");
            }
            time = change.updated();
            id = next;
        }
    }

    private static @Nullable BigInteger number(@Nullable String id) {
        return id != null && NUMBER.matcher(id).matches() ? new BigInteger(id) : null;
    }

    private static DecodingException unusable(String what) {
        return new DecodingException(
                what + ", so that a walk over them would miss some",
                Outcome.APPLIED,
                CallDetails.of(QueriesOperations.GET).build(),
                "read the entity whole, by a query",
                null);
    }
}

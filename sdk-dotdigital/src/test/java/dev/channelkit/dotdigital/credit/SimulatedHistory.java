package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.dotdigital.credit.Movement.Kind;
import dev.channelkit.dotdigital.model.AddCreditRequest;
import dev.channelkit.dotdigital.model.AddCreditResponse;
import dev.channelkit.dotdigital.model.GetCreditHistoryRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider in memory that knows which grant was whose, works on for 125 s, and does not tell. */
final class SimulatedHistory {
    static final String US = "test-api-user";

    /** How a grant goes. */
    enum Fate {
        FINE,
        REFUSED,
        NEVER_CONNECTED,
        LOST_BEFORE,
        LOST_AFTER,
        LATE,
        CRASH_BEFORE,
        CRASH_AFTER,
        CRASH_LATE
    }

    /**
     * One movement, and whose grant it is.
     *
     * @param owner null for what is not ours
     */
    record Booked(
            int accountId, Movement movement, @Nullable Reference owner) {}

    private record Due(Instant at, int accountId, int credits, Reference owner) {}

    private final ManualTime time;
    private final Duration offset;
    private final boolean newestFirst;
    private final List<Booked> booked = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private long lastId = 1000;
    private int readsThatFail;
    private boolean everFailed;

    /** @param offset of the provider's clock */
    SimulatedHistory(ManualTime time, Duration offset, boolean newestFirst) {
        this.time = time;
        this.offset = offset;
        this.newestFirst = newestFirst;
    }

    /** @param atOnce how long before the answer is lost */
    Optional<AddCreditResponse> grant(AddCreditRequest body, Reference owner, Fate fate, Duration way, Duration works) {
        time.advance(way);
        int account = body.accountId();
        switch (fate) {
            case FINE, LOST_AFTER, CRASH_AFTER -> {
                time.advance(works);
                book(account, Kind.GRANT, body.credits(), US, owner, time.now());
            }
            case LATE, CRASH_LATE -> due.add(new Due(time.now().plus(works), account, body.credits(), owner));
            default -> {}
        }
        return switch (fate) {
            case FINE -> Optional.empty();
            case REFUSED -> throw ended(Outcome.REFUSED);
            case NEVER_CONNECTED -> throw ended(Outcome.NOT_SENT);
            case LOST_BEFORE, LOST_AFTER, LATE ->
                throw new OutcomeUnknownException("the answer is lost", CallDetails.none(), null, null);
            case CRASH_BEFORE, CRASH_AFTER, CRASH_LATE -> throw new Crash();
        };
    }

    private static ChannelKitException ended(Outcome outcome) {
        return new ChannelKitException("it came to nothing", outcome, CallDetails.none(), null, null);
    }

    /** Somebody else's movement. */
    void book(int accountId, Kind kind, int credits, @Nullable String user) {
        book(accountId, kind, credits, user, null, time.now());
    }

    private void book(
            int accountId, Kind kind, int credits, @Nullable String user, @Nullable Reference owner, Instant at) {
        lastId += 1 + lastId % 3;
        String mark = user == null ? null : ApiUser.mark(user);
        Movement movement = new Movement(lastId, kind, credits, at.plus(offset), null, mark);
        booked.add(new Booked(accountId, movement, owner));
    }

    void failReads(int reads) {
        readsThatFail = reads;
    }

    boolean everFailed() {
        return everFailed;
    }

    List<Movement> read(GetCreditHistoryRequest request) {
        commit();
        if (readsThatFail > 0) {
            readsThatFail--;
            everFailed = true;
            throw ended(Outcome.UNKNOWN);
        }
        OffsetDateTime start = request.startDate();
        List<Movement> found = new ArrayList<>(booked.stream()
                .filter(one -> one.accountId() == request.accountId())
                .map(Booked::movement)
                .filter(one -> start == null || !one.on().isBefore(start.toInstant()))
                .toList());
        if (newestFirst) {
            Collections.reverse(found);
        }
        return found;
    }

    /** All there is, when nothing more can come. */
    List<Booked> ledger() {
        commit();
        return List.copyOf(booked);
    }

    private void commit() {
        List<Due> now = due.stream()
                .filter(one -> !one.at().isAfter(time.now()))
                .sorted(Comparator.comparing(Due::at))
                .toList();
        due.removeAll(now);
        now.forEach(one -> book(one.accountId(), Kind.GRANT, one.credits(), US, one.owner(), one.at()));
    }
}

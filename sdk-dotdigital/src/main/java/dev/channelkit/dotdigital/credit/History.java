package dev.channelkit.dotdigital.credit;

import dev.channelkit.dotdigital.model.GetCreditHistoryRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads as much of an account's history as is needed, which is rarely all of it. */
final class History {
    /** As many as the provider gives at once. */
    private static final int PAGE = 500;

    /**
     * Times without a zone may go back when summer ends, and a bound may be read in another zone than it is written in: by no more than that, and
     * some.
     */
    private static final Duration ZONES = Duration.ofHours(26);

    private final Function<GetCreditHistoryRequest, ? extends Iterable<Movement>> pages;

    /** @param pages asks for all entries that a request names */
    History(Function<GetCreditHistoryRequest, ? extends Iterable<Movement>> pages) {
        this.pages = pages;
    }

    /**
     * What is there now.
     *
     * @param now by this machine's clock, which only decides how much is read at first
     */
    Seen before(int accountId, int amount, int turn, @Nullable String user, Instant now) {
        List<Movement> read = firstOf(
                accountId,
                movements -> !movements.isEmpty(),
                now.minus(Duration.ofDays(2)),
                now.minus(Duration.ofDays(62)));
        Movement last = read.isEmpty() ? null : read.get(read.size() - 1);
        Instant latestEqual = read.stream()
                .filter(movement -> movement.mayGrant(amount))
                .map(Movement::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Seen(
                turn,
                last == null ? null : last.id(),
                last == null ? null : last.on(),
                latestEqual,
                user,
                names(read, user));
    }

    /**
     * All that came after what was seen, and some of before.
     *
     * @return null when the last movement that was seen is there no more, so that nothing follows from what is not there
     */
    @Nullable List<Movement> since(int accountId, Seen seen) {
        Long last = seen.last();
        Instant from = seen.lastOn();
        if (last == null || from == null) {
            return read(accountId, null);
        }
        Predicate<List<Movement>> whole = movements -> movements.stream().anyMatch(movement -> movement.id() == last);
        List<Movement> read = firstOf(accountId, whole, from.minus(ZONES));
        return whole.test(read) ? read : null;
    }

    /** Whether grants are seen to name the user; who is named for use or expiry may be another. */
    static boolean names(List<Movement> movements, @Nullable String user) {
        return user != null
                && movements.stream()
                        .filter(Movement::adds)
                        .map(Movement::user)
                        .filter(Objects::nonNull)
                        .anyMatch(user::equals);
    }

    /** The first reading that is enough; all there is if none is. */
    private List<Movement> firstOf(int accountId, Predicate<List<Movement>> enough, Instant... from) {
        return Stream.concat(
                        Stream.of(from).map(start -> read(accountId, start)).filter(enough),
                        Stream.generate(() -> read(accountId, null)))
                .findFirst()
                .orElseThrow();
    }

    /** By id; an entry that is in two pages, because others came in meanwhile, is there once. */
    private List<Movement> read(int accountId, @Nullable Instant from) {
        GetCreditHistoryRequest.Builder request =
                GetCreditHistoryRequest.builder().accountId(accountId).pageSize(PAGE);
        if (from != null) {
            request.startDate(from.atOffset(ZoneOffset.UTC));
        }
        Map<Long, Movement> read = new TreeMap<>();
        for (Movement movement : pages.apply(request.build())) {
            read.put(movement.id(), movement);
        }
        return List.copyOf(read.values());
    }
}

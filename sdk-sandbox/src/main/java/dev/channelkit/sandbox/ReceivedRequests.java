package dev.channelkit.sandbox;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that arrived, in the order of their arrival, as they were when you asked; and assertions on them. */
public final class ReceivedRequests implements Iterable<Received> {
    private final List<Received> requests;
    private final String which;

    ReceivedRequests(List<Received> requests, String which) {
        this.requests = List.copyOf(requests);
        this.which = which;
    }

    public List<Received> all() {
        return requests;
    }

    public int count() {
        return requests.size();
    }

    /** Those to one provider, by its short name. */
    public ReceivedRequests provider(String name) {
        return where(name, request -> request.provider().equals(name));
    }

    /** Those to one operation, by its operationId. */
    public ReceivedRequests operation(String operationId) {
        return where(
                operationId,
                request -> request.operation().filter(operationId::equals).isPresent());
    }

    public ReceivedRequests matching(Predicate<Received> condition) {
        return where("a condition", condition);
    }

    /**
     * The only one.
     *
     * @throws AssertionError if none came, or more than one; the message lists them
     */
    public Received single() {
        assertCount(1);
        return requests.get(0);
    }

    /**
     * The one that came last.
     *
     * @throws AssertionError if none came
     */
    public Received last() {
        if (requests.isEmpty()) {
            throw new AssertionError("No request arrived" + of());
        }
        return requests.get(requests.size() - 1);
    }

    /**
     * Asserts how many came.
     *
     * @throws AssertionError if there were more or fewer; the message lists them
     */
    public ReceivedRequests assertCount(int expected) {
        if (requests.size() != expected) {
            throw new AssertionError(
                    "Expected " + expected + " requests" + of() + ", but " + requests.size() + " arrived"
                            + requests.stream().map(request -> "\n  " + request).collect(Collectors.joining()));
        }
        return this;
    }

    /**
     * Asserts that none came.
     *
     * @throws AssertionError if one did; the message lists them
     */
    public ReceivedRequests assertNone() {
        return assertCount(0);
    }

    /**
     * How many of them the provider had at once, at most: from the arrival of each until {@link Received#doneAt}. One that begins when
     * another is done is not at once with it.
     */
    public int mostAtOnce() {
        int most = 0;
        for (Received one : requests) {
            int others = 0;
            for (Received other : requests) {
                boolean begun = !other.at().isAfter(one.at());
                boolean done =
                        other.doneAt().filter(end -> !end.isAfter(one.at())).isPresent();
                if (other == one || (begun && !done)) {
                    others++;
                }
            }
            most = Math.max(most, others);
        }
        return most;
    }

    public Stream<Received> stream() {
        return requests.stream();
    }

    @Override
    public Iterator<Received> iterator() {
        return requests.iterator();
    }

    private ReceivedRequests where(String what, Predicate<Received> condition) {
        String narrowed = which.isEmpty() ? what : which + ", " + what;
        return new ReceivedRequests(requests.stream().filter(condition).toList(), narrowed);
    }

    private String of() {
        return which.isEmpty() ? "" : " (" + which + ")";
    }

    @Override
    public String toString() {
        return requests.stream().map(Received::toString).collect(Collectors.joining("\n"));
    }
}

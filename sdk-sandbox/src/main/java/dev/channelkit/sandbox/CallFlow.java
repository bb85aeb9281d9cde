package dev.channelkit.sandbox;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Delivery;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.replay.Replay;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.server.Service;
import dev.channelkit.sandbox.internal.server.Trouble;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.RequestCheck;
import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of one call: limit → log → fault → credentials → spec → provider; or log → fault → recording. Thread-safe. */
final class CallFlow {
    // no provider says so, and 404 would be taken for what was recorded
    private static final int NOT_RECORDED = 501;

    private final Provider provider;
    private final Supplier<Spec> spec;
    private final FaultPlan faults;
    private final RequestLog log;
    private final SandboxClock clock;
    private final GuardedState state;
    private final boolean replays;
    private @Nullable Replay replay;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param replay what answers in place of the provider; null for the provider itself
     */
    CallFlow(
            Provider provider,
            Supplier<Spec> spec,
            @Nullable Replay replay,
            FaultPlan faults,
            RequestLog log,
            SandboxClock clock,
            GuardedState state) {
        this.provider = provider;
        this.spec = spec;
        this.replay = replay;
        this.replays = replay != null;
        this.faults = faults;
        this.log = log;
        this.clock = clock;
        this.state = state;
    }

    /** What is had at one port: the operations of some of the spec's servers, and who does them. */
    record Host(Service service, Predicate<String> servers) {}

    /** Has recordings answer from their beginning; under the lock of the state. */
    void rewind() {
        replay = replay == null ? null : replay.rewound();
    }

    /** Ends the calls that are delayed. */
    void close() {
        closing.countDown();
    }

    /** The answer to a call. */
    Answer answer(Host host, HttpRequest request) throws InterruptedException {
        // before the spec, whose first reading takes a while by which a window would count too late
        Optional<Answer> turnedAway =
                replays ? Optional.empty() : host.service().admit(request);
        try {
            return judged(host, request, turnedAway);
        } finally {
            if (!replays) {
                host.service().left(request);
            }
        }
    }

    private Answer judged(Host host, HttpRequest request, Optional<Answer> turnedAway) throws InterruptedException {
        Route route = host.service().route(spec.get(), request, host.servers());
        FaultPlan.Call call = call(host, request, route);
        long number = log.arrived(provider.name(), call.operationId(), request);
        if (turnedAway.isPresent()) {
            return logged(number, turnedAway.get(), null);
        }
        Optional<Fault> fault;
        try {
            fault = faults.next(call, request.headers().first("X-Sandbox-Fault"));
        } catch (IllegalArgumentException e) {
            Problem problem = new Problem("header", "X-Sandbox-Fault", String.valueOf(e.getMessage()));
            return logged(number, refused(host, request, 400, "The request is not valid", List.of(problem)), null);
        }
        if (fault.isPresent()) {
            return faulty(host, request, route, number, fault.get());
        }
        Optional<Trouble> trouble =
                replays ? Optional.empty() : host.service().trouble(Optional.ofNullable(call.operationId()), request);
        return trouble.isPresent()
                ? troubled(host, request, route, number, trouble.get())
                : logged(number, held(rightAnswer(host, request, route)), null);
    }

    private Answer faulty(Host host, HttpRequest sent, Route route, long number, Fault fault)
            throws InterruptedException {
        HttpRequest request = fault.kind() == Fault.Kind.LOST_HEADER ? sent.without(fault.lost()) : sent;
        fault.late().ifPresent(by -> applyLate(host, request, route, number, by));
        if (closing.await(fault.delay().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException();
        }
        Answer right = fault.appliesRequest() ? held(rightAnswer(host, request, route)) : Answer.empty(200);
        return logged(number, new FaultyAnswer(host.service(), request, fault).of(right), fault.toString());
    }

    private Answer troubled(Host host, HttpRequest request, Route route, long number, Trouble trouble)
            throws InterruptedException {
        Instant came = clock.instant();
        Optional<Duration> inTime =
                trouble.appliedAfter().filter(after -> after.compareTo(trouble.answeredAfter()) <= 0);
        Answer answer = Answer.empty(200);
        if (inTime.isPresent()) {
            clock.await(came.plus(inTime.get()));
            answer = held(rightAnswer(host, request, route));
        } else {
            trouble.appliedAfter().ifPresent(by -> applyLate(host, request, route, number, by));
        }
        clock.await(came.plus(trouble.answeredAfter()));
        if (trouble.status() != 0) {
            answer = host.service().error(request, trouble.status(), "Simulated error", List.of());
        }
        return logged(number, answer.withDelivery(trouble.delivery()), trouble.what());
    }

    private void applyLate(Host host, HttpRequest request, Route route, long number, Duration by) {
        Instant due = clock.instant().plus(by);
        log.late(number, due);
        state.later(due, () -> {
            Answer unseen = rightAnswer(host, request, route);
        });
    }

    private Answer held(Answer answer) throws InterruptedException {
        clock.await(clock.instant().plus(answer.heldBack()));
        return answer;
    }

    /** The answer of a host of which the spec says nothing. */
    Answer answer(Function<HttpRequest, Answer> host, HttpRequest request) {
        long number = log.arrived(provider.name(), null, request);
        return logged(
                number,
                state.locked(() -> {
                    try {
                        return host.apply(request);
                    } catch (RefusedException e) {
                        log.refused(provider.name(), request, e.status(), List.of(e.text()));
                        return Answer.of(e.status(), "text/plain", e.text() + "\n");
                    }
                }),
                null);
    }

    private Answer logged(long number, Answer answer, @Nullable String fault) {
        boolean answered = answer.delivery() == Delivery.WHOLE || answer.delivery() == Delivery.TRUNCATED;
        log.answered(number, answered ? answer.status() : 0, fault);
        return answer;
    }

    private FaultPlan.Call call(Host host, HttpRequest request, Route route) {
        if (route instanceof Route.Found found) {
            SpecOperation operation = found.operation();
            // a provider may be elsewhere than its spec says
            boolean ours = request.path().startsWith(provider.basePath() + "/");
            String path = ours
                    ? request.path().substring(provider.basePath().length())
                    : host.service()
                            .written(request.path())
                            .substring(operation.basePath().length());
            String template = operation.path().toString();
            return new FaultPlan.Call(provider.name(), operation.id(), template, request.method(), path);
        }
        String base = provider.basePath();
        String path = request.path().startsWith(base) ? request.path().substring(base.length()) : request.path();
        return new FaultPlan.Call(provider.name(), null, null, request.method(), path);
    }

    private Answer rightAnswer(Host host, HttpRequest request, Route route) {
        return state.locked(() -> {
            if (replay != null) {
                return replayed(host, replay, request);
            }
            Optional<Answer> unauthorized = host.service().refuse(request);
            if (unauthorized.isPresent()) {
                return unauthorized.get();
            }
            if (route instanceof Route.NoPath) {
                return refused(host, request, 404, "The spec has no path " + request.path(), List.of());
            }
            if (route instanceof Route.NoMethod other) {
                String allowed = String.join(", ", other.allowed());
                String message = "The spec has no " + request.method() + " on " + request.path() + ", only " + allowed;
                return refused(host, request, 405, message, List.of()).withHeader("Allow", allowed);
            }
            return applied(host, request, (Route.Found) route);
        });
    }

    // what was recorded answers as it did: neither the spec nor the sandbox's credentials have a say
    private Answer replayed(Host host, Replay recorded, HttpRequest request) {
        return recorded.answer(request)
                .orElseGet(() -> refused(host, request, NOT_RECORDED, recorded.missing(request), List.of()));
    }

    private Answer applied(Host host, HttpRequest request, Route.Found route) {
        RequestCheck check = RequestCheck.of(route, request, host.service()::written);
        if (!check.problems().isEmpty()) {
            int status = host.service().refusal(check.problems());
            return refused(host, request, status, "The request is not valid", check.problems());
        }
        Exchange exchange = new Exchange(route.operation(), route.path(), check.query(), check.bodyTree(), request);
        try {
            Answer answer = host.service().apply(exchange);
            if (!exchange.remarks().isEmpty()) {
                log.refused(provider.name(), request, answer.status(), exchange.remarks());
            }
            return answer;
        } catch (RefusedException e) {
            return e.status() == 400
                    ? refused(host, request, 400, e.text(), e.problems())
                    : host.service().error(request, e.status(), e.text(), e.problems());
        }
    }

    private Answer refused(Host host, HttpRequest request, int status, String message, List<Problem> problems) {
        List<String> lines = problems.isEmpty()
                ? List.of(message)
                : problems.stream().map(Problem::toString).toList();
        log.refused(provider.name(), request, status, lines);
        return host.service().error(request, status, message, problems);
    }
}

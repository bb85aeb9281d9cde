package dev.channelkit.commons.limit;

import dev.channelkit.commons.error.LimitExceededException;
import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** More calls than any limit lets through, through an unreliable network to a server, in virtual time. */
final class Traffic {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    final Arrivals sends = new Arrivals();
    final Arrivals arrivals = new Arrivals();
    private final VirtualTime time;
    private final Random random;
    private final long spread;
    private final boolean inTime;
    private final long least;
    private final int service;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long order;

    /**
     * Traffic of its own for each seed.
     *
     * @param spread by how much, in nanoseconds, the way to the server may differ from one request to the next
     * @param inTime whether no request is given up on that arrives all the same, later
     */
    Traffic(VirtualTime time, long seed, long spread, boolean inTime) {
        this.time = time;
        this.inTime = inTime;
        random = new Random(seed);
        this.spread = spread;
        least = (long) (random.nextDouble() * 200 * MILLI);
        service = random.nextInt(4);
    }

    /**
     * Lets clients with these limits send all they may until {@code end}. On a thread of its own, with few frames on its stack: a limit
     * refuses by exceptions, and their traces would cost more than all the rest.
     */
    void run(List<Limit> clients, Duration end) {
        FutureTask<Void> run = new FutureTask<>(() -> runHere(clients, end), null);
        Thread thread = new Thread(run, "traffic");
        thread.start();
        try {
            run.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void runHere(List<Limit> clients, Duration end) {
        clients.forEach(limit -> at(time.nanos, () -> sendAllThatMayGo(new Client(limit))));
        while (!events.isEmpty() && events.peek().at < end.toNanos()) {
            Event event = events.poll();
            time.nanos = event.at;
            event.what.run();
        }
    }

    private void sendAllThatMayGo(Client client) {
        Patience none = new Patience(time, Duration.ZERO, waited -> {});
        try {
            while (true) {
                request(client, client.limit.reserve(none));
            }
        } catch (LimitExceededException e) {
            comeBack(client, time.nanos + Math.max(1, e.waitNeeded().toNanos()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void comeBack(Client client, long moment) {
        if (client.comesBack <= time.nanos || moment < client.comesBack) {
            client.comesBack = moment;
            at(moment, () -> {
                if (client.comesBack == moment) {
                    sendAllThatMayGo(client);
                }
            });
        }
    }

    private void request(Client client, Lease lease) {
        double fate = random.nextDouble();
        if (fate < 0.02) {
            then(random.nextDouble() * 1000, client, lease::close); // no connection
        } else if (fate < 0.06) {
            then(random.nextDouble() * 200, client, () -> send(client, lease)); // a new one
        } else {
            send(client, lease);
        }
    }

    private void send(Client client, Lease lease) {
        lease.sent(random.nextInt(2) == 0 ? 0 : 64 * 1024);
        sends.add(time.nanos);
        long arrival = time.nanos + way();
        double fate = random.nextDouble();
        if (fate >= 0.01) {
            arrivals.add(arrival);
        }
        if (fate < 0.03) { // no answer: given up on later, sometimes at once
            long patience = (long) (random.nextInt(2) * random.nextDouble() * 30_000 * MILLI);
            long from = inTime && fate >= 0.01 ? arrival : time.nanos;
            at(from + patience, () -> pumped(client, lease::close));
        } else {
            at(arrival + service() + way(), () -> answer(client, lease));
        }
    }

    private void answer(Client client, Lease lease) {
        pumped(client, lease::answered);
        then(random.nextDouble() * 100, client, lease::close);
    }

    private long way() {
        return least
                + switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> spread;
                    default -> (long) (random.nextDouble() * spread);
                };
    }

    private long service() {
        return switch (service) {
            case 0 -> 0;
            case 1 -> (long) (random.nextDouble() * 100 * MILLI);
            case 2 -> (long) (random.nextDouble() * 2_000 * MILLI);
            default -> 5_000 * MILLI;
        };
    }

    private void then(double millis, Client client, Runnable what) {
        at(time.nanos + (long) (millis * MILLI), () -> pumped(client, what));
    }

    private void pumped(Client client, Runnable what) {
        what.run();
        sendAllThatMayGo(client);
    }

    private void at(long moment, Runnable what) {
        events.add(new Event(moment, order++, what));
    }

    private static final class Client {
        final Limit limit;
        long comesBack = Long.MIN_VALUE;

        Client(Limit limit) {
            this.limit = limit;
        }
    }

    private record Event(long at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }
}

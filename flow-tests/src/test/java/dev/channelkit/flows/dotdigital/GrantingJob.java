package dev.channelkit.flows.dotdigital;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.KeyInUseException;
import dev.channelkit.commons.journal.ReferenceOpenException;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.credit.Credits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A job in a process of its own, as an ERP runs it: it settles what an earlier run has left, and grants to each account what its list says, one
 * after the other, all accounts at once. It says each thing it has done, and may be killed at any time and started again.
 */
final class GrantingJob {
    private static final int TRIES = 200;

    private GrantingJob() {}

    /** How many credits the n-th grant of an account is: one in two the same as others, the rest unlike any. */
    static int amount(int n) {
        return n % 2 == 0 ? 1_000 + n : 50;
    }

    static Reference name(int account, int n) {
        return reference("PO-" + account + "-" + n);
    }

    /**
     * Runs the job.
     *
     * @param args base URL, user, password, journal, scale, machine's time, sandbox's time at that, first account, accounts, grants of each
     */
    public static void main(String[] args) throws Exception {
        int scale = Integer.parseInt(args[4]);
        ScaledTime time = new ScaledTime(Instant.parse(args[5]), Instant.parse(args[6]), scale);
        int first = Integer.parseInt(args[7]);
        int accounts = Integer.parseInt(args[8]);
        int grants = Integer.parseInt(args[9]);
        try (Journal journal = Journal.file(Path.of(args[3]));
                DotdigitalClient client = DotdigitalClient.builder()
                        .baseUrl(args[0])
                        .credentials(args[1], args[2])
                        .retry(RetryPolicy.none())
                        .limits(Limits.none())
                        .totalTimeout(Duration.ofHours(
                                1)) // by a clock that runs fast: the platform always answers, a busy machine late
                        .timeSource(time)
                        .journal(journal)
                        .build()) {
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(() -> client.credits().settlePending().forEach(one -> say("settled")), "pending"));
            for (int i = 0; i < accounts; i++) {
                int account = first + i;
                threads.add(
                        new Thread(() -> grantAll(client.credits(), journal, account, grants), "account " + account));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        say("done");
    }

    private static void grantAll(Credits credits, Journal journal, int account, int grants) {
        for (int n = 0; n < grants; n++) {
            boolean known = journal.find(Credits.GRANT, name(account, n))
                    .filter(entry -> entry.state() == JournalState.CONFIRMED)
                    .isPresent();
            grant(credits, account, n, known ? "" : "granted");
        }
    }

    private static void grant(Credits credits, int account, int n, String news) {
        Reference reference = name(account, n);
        for (int i = 0; i < TRIES; i++) {
            try {
                var unused = credits.add(account, amount(n), reference);
                say(news);
                return;
            } catch (WriteInDoubtException | ReferenceOpenException e) {
                say("unknown");
                if (settle(credits, reference) instanceof Settlement.Undecided) {
                    say("undecided");
                    return;
                }
            } catch (KeyInUseException e) {
                var unused = e.entry().map(JournalEntry::reference).map(other -> settle(credits, other));
            } catch (ChannelKitException e) {
                if (e.outcome() == Outcome.UNKNOWN) {
                    throw e;
                }
            }
        }
        say("gave up on " + reference);
    }

    private static Settlement<?> settle(Credits credits, Reference reference) {
        try {
            return credits.settle(reference);
        } catch (KeyInUseException e) {
            return Settlement.absent(); // asked again, which tells
        }
    }

    private static synchronized void say(String what) {
        if (!what.isEmpty()) {
            System.out.println(what);
            System.out.flush();
        }
    }
}

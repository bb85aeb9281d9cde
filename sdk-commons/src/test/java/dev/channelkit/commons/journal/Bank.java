package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A provider that adds credit to accounts, may lose answers, and has a history that shows no reference. */
final class Bank {
    static final Duration BOUND = Duration.ofSeconds(130);

    final List<Transaction> history = new CopyOnWriteArrayList<>();
    final List<String> sent = new CopyOnWriteArrayList<>();
    boolean readable = true;
    int reads;

    record Transaction(long id, String account, String credits) {}

    Transaction add(String account, String credits) {
        sent.add(account + "+" + credits);
        Transaction added = new Transaction(history.size() + 1L, account, credits);
        history.add(added);
        return added;
    }

    Transaction addAndLose(String account, String credits) {
        Transaction unused = add(account, credits);
        throw lost();
    }

    Transaction lose(String account, String credits) {
        sent.add(account + "+" + credits);
        throw lost();
    }

    Transaction refuse(String account, String credits) {
        sent.add(account + "+" + credits);
        throw new RefusedException();
    }

    /** A provider's refusal. */
    static final class RefusedException extends ChannelKitException {
        private static final long serialVersionUID = 1L;

        RefusedException() {
            super("refused", Outcome.REFUSED, CallDetails.none(), null, null);
        }
    }

    static OutcomeUnknownException lost() {
        return new OutcomeUnknownException("the answer was lost", CallDetails.none(), null, null);
    }

    static ChannelKitException notSent() {
        return new TransportException("no connection", Outcome.NOT_SENT, CallDetails.none(), null, null);
    }

    JournaledWrite.Builder<Transaction> write(Journal journal, TimeSource time) {
        return JournaledWrite.<Transaction>builder(journal, "bank.add", "bank.example")
                .key(facts -> "account " + facts.get("account"))
                .before(planned -> before())
                .settleAfter(BOUND)
                .settler(this::look)
                .result(
                        transaction -> Facts.of("id", transaction.id()),
                        entry -> new Transaction(
                                Long.parseLong(entry.result().asMap().getOrDefault("id", "-1")),
                                entry.facts().asMap().get("account"),
                                entry.facts().asMap().get("credits")))
                .timeSource(time);
    }

    static Facts facts(String account, String credits) {
        return Facts.of("account", account, "credits", credits);
    }

    private Before<Transaction> before() {
        if (!readable) {
            return Before.unreadable(lost());
        }
        return Before.seen(Facts.of("last", history.size()));
    }

    private Settlement<Transaction> look(JournalEntry open, List<JournalEntry> others) {
        reads++;
        if (!readable) {
            throw lost();
        }
        long last = Long.parseLong(open.seen().get("last"));
        List<Transaction> matching = history.stream()
                .filter(t -> t.id() > last
                        && t.account().equals(open.facts().get("account"))
                        && t.credits().equals(open.facts().get("credits")))
                .filter(t -> others.stream()
                        .noneMatch(o -> String.valueOf(t.id()).equals(o.result().get("id"))))
                .toList();
        return switch (matching.size()) {
            case 0 -> Settlement.absent();
            case 1 -> Settlement.confirmed(matching.get(0));
            default -> Settlement.undecided(matching.size() + " match");
        };
    }

    /** A journal whose disk is full from a certain note on. */
    static final class Failing implements Journal {
        private final Journal journal;
        private int left;

        Failing(Journal journal, int left) {
            this.journal = journal;
            this.left = left;
        }

        void mend() {
            left = Integer.MAX_VALUE;
        }

        @Override
        public Optional<JournalEntry> find(String operation, Reference reference) {
            return journal.find(operation, reference);
        }

        @Override
        public List<JournalEntry> find(Reference reference) {
            return journal.find(reference);
        }

        @Override
        public List<JournalEntry> open() {
            return journal.open();
        }

        @Override
        public List<JournalEntry> ofKey(String key) {
            return journal.ofKey(key);
        }

        @Override
        public boolean note(JournalEntry before, JournalEntry after) {
            if (left-- <= 0) {
                throw new JournalException("the disk is full", null, null);
            }
            return journal.note(before, after);
        }

        @Override
        public Optional<Claim> claim(String key, Duration atMost) {
            return journal.claim(key, atMost);
        }

        @Override
        public void close() {
            journal.close();
        }
    }

    static <T> Supplier<T> never() {
        return () -> {
            throw new AssertionError("sent again");
        };
    }
}

package dev.channelkit.examples;

import dev.channelkit.commons.journal.Before;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A write that must not happen twice, of a provider of your own: what the doc comment of the journal shows. */
final class OwnGrants {
    /** What the provider can do. */
    interface Bank {
        String host();

        /** The number of the transaction. */
        long addCredit(String account, int credits);

        /** The number of the last one; 0 before the first. */
        long lastTransaction(String account);

        /** The one after that number, if there is any. */
        Optional<Long> transactionAfter(String account, long last);
    }

    // snippet: write
    private final Bank bank;
    private final JournaledWrite<Long> grants;

    OwnGrants(Bank bank, Journal journal, TimeSource time) {
        this.bank = bank;
        grants = JournaledWrite.<Long>builder(journal, "bank.addCredit", bank.host())
                .key(facts -> "account " + facts.get("account")) // one in flight for each account
                .before(planned -> Before.seen(Facts.of("last", bank.lastTransaction(account(planned)))))
                .settleAfter(Duration.ofSeconds(130))
                .settler((open, others) -> look(open))
                .result(id -> Facts.of("transaction", id), entry -> number(entry.result(), "transaction"))
                .timeSource(time)
                .build();
    }

    long add(String account, int credits, Reference reference) {
        Facts facts = Facts.of("account", account, "credits", credits);
        return grants.once(reference, facts, () -> bank.addCredit(account, credits));
    }

    Settlement<Long> settle(Reference reference) {
        return grants.settle(reference);
    }

    // one key, one in flight: what came after what was seen before is ours
    private Settlement<Long> look(JournalEntry open) {
        return bank.transactionAfter(account(open), number(open.seen(), "last"))
                .map(Settlement::confirmed)
                .orElseGet(Settlement::absent);
    }
    // end

    private static String account(JournalEntry entry) {
        return Objects.requireNonNull(entry.facts().get("account"));
    }

    private static long number(@Nullable Facts facts, String name) {
        return Long.parseLong(
                Objects.requireNonNull(Objects.requireNonNull(facts).get(name)));
    }
}

package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.JournalEntry;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the journal keeps a grant: what was asked for, and what came of it. The names stay the same in all versions. */
final class GrantFacts {
    private static final String ACCOUNT = "account";
    private static final String CREDITS = "credits";
    private static final String MONTHS = "months";
    private static final String TRANSACTION = "transaction";
    private static final String BALANCE = "balance";
    private static final String EXPIRES = "expires";

    private GrantFacts() {}

    static Facts asked(int accountId, int credits, int expiryMonths) {
        return Facts.of(ACCOUNT, accountId, CREDITS, credits, MONTHS, expiryMonths);
    }

    /** One grant at a time for each of these. */
    static String key(Facts asked) {
        return "account " + asked.get(ACCOUNT);
    }

    static Facts result(CreditGrant grant) {
        Facts facts = Facts.none();
        facts = with(facts, TRANSACTION, grant.transactionId());
        facts = with(facts, BALANCE, grant.balance());
        return with(facts, EXPIRES, grant.expiresOn());
    }

    static CreditGrant grant(JournalEntry entry) {
        if (!entry.operation().equals(Credits.GRANT)) {
            throw new IllegalArgumentException("not an entry of " + Credits.GRANT + ": " + entry);
        }
        Facts result = entry.result();
        return new CreditGrant(
                entry.reference(),
                number(entry, ACCOUNT),
                number(entry, CREDITS),
                number(entry, MONTHS),
                read(result, TRANSACTION, Long::valueOf),
                read(result, BALANCE, Long::valueOf),
                read(result, EXPIRES, Instant::parse));
    }

    private static int number(JournalEntry entry, String name) {
        return Integer.parseInt(Objects.requireNonNull(entry.facts().get(name), name));
    }

    private static Facts with(Facts facts, String name, @Nullable Object value) {
        return value == null ? facts : facts.with(name, value);
    }

    private static <T> @Nullable T read(Facts facts, String name, Function<String, T> reading) {
        String value = facts.get(name);
        return value == null ? null : reading.apply(value);
    }
}

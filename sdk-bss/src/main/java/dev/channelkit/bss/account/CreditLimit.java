package dev.channelkit.bss.account;

import dev.channelkit.bss.model.Account;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much an account may owe: an amount, without limit, or not told. {@link Account#creditLimit} has the amount only, and is null for a
 * customer without limit as well as for one of whom nothing is known.
 */
public final class CreditLimit {
    private final @Nullable BigDecimal amount;
    private final boolean unlimited;

    private CreditLimit(@Nullable BigDecimal amount, boolean unlimited) {
        this.amount = amount;
        this.unlimited = unlimited;
    }

    /** Of an account as the provider answered it, with the word {@code Unlimited} in whatever case. */
    public static CreditLimit of(Account account) {
        BigDecimal amount = account.creditLimit();
        if (amount != null || !account.has(Account.Field.CREDIT_LIMIT)) {
            return new CreditLimit(amount, false);
        }
        Map<String, RawValue> fields =
                Json.read(Json.write(account, Account.codec()), Scalars.mapOf(Scalars.RAW), ReadOptions.TOLERANT);
        RawValue word = fields == null ? null : fields.get(Account.Field.CREDIT_LIMIT.wireName());
        return new CreditLimit(null, word != null && "\"unlimited\"".equalsIgnoreCase(word.text()));
    }

    /** The amount, in the account's currency; empty when there is no limit, and when none is told. */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(amount);
    }

    /** Whether the provider says that there is no limit; false when it says nothing. */
    public boolean isUnlimited() {
        return unlimited;
    }

    /** The amount, {@code Unlimited} or {@code not told}. */
    @Override
    public String toString() {
        return amount == null ? unlimited ? "Unlimited" : "not told" : amount.toPlainString();
    }
}

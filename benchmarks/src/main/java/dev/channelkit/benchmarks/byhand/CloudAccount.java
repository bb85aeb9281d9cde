package dev.channelkit.benchmarks.byhand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An account charged to a customer. */
public class CloudAccount {
    public @Nullable String cloudAccountId;
    public @Nullable String accountNumber;
    public @Nullable Provider provider;
    public @Nullable LocalDate billingStartDate;
    public @Nullable Boolean payerAccount;
}

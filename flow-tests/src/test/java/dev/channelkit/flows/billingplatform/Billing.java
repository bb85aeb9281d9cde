package dev.channelkit.flows.billingplatform;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Sandbox;
import java.util.List;
import java.util.stream.IntStream;

/** Clients of the simulated BillingPlatform, and records for it. */
final class Billing {
    /** The tenant's own key of accounts. */
    static final ExternalKey ERP = ExternalKey.of("ErpNumber");
    /** The first account that the sandbox begins with, below the root. */
    static final int FIRST_ACCOUNT = 7_001;

    private Billing() {}

    /** Without limits, on the machine's clock, with sessions that it shares with nobody. */
    static BillingPlatformClientBuilder of(BillingPlatformSandbox billing) {
        return BillingPlatformClient.builder()
                .baseUrl(billing.baseUrl())
                .user(billing.userName(), billing.password())
                .credentialRegistry(new CredentialRegistry())
                .limits(Limits.none());
    }

    /** The same on the sandbox's clock, so that waits take no time; for one thread. */
    static BillingPlatformClientBuilder of(Sandbox sandbox) {
        return of(sandbox.billingplatform()).timeSource(new SandboxTime(sandbox.clock()));
    }

    static BillingPlatformClient client(Sandbox sandbox) {
        return of(sandbox).build();
    }

    static Account account(String erpNumber) {
        return Account.builder()
                .name("Customer " + erpNumber)
                .accountTypeId("3")
                .set(ERP.field(), erpNumber)
                .build();
    }

    /** Accounts that the sandbox does not have: {@code N-0} and so on. */
    static List<Account> accounts(int count) {
        return IntStream.range(0, count).mapToObj(i -> account("N-" + i)).toList();
    }

    /** How many accounts have a number that begins so, however many of one. */
    static long stored(Sandbox sandbox, String prefix) {
        return sandbox.billingplatform()
                .query("SELECT Id FROM ACCOUNT WHERE ErpNumber LIKE '" + prefix + "%'")
                .size();
    }
}

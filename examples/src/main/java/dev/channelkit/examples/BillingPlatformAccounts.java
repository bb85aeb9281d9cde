package dev.channelkit.examples;

import static dev.channelkit.billingplatform.model.AccountFields.NAME;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.sandbox.Sandbox;
import java.util.List;

/** The README's accounts. */
public final class BillingPlatformAccounts {
    private BillingPlatformAccounts() {}

    public static void main(String[] args) {
        try (Sandbox sandbox = Sandbox.start();
                BillingPlatformClient billing = BillingPlatformClient.builder()
                        // organization("acme"), or that of your address, calls BillingPlatform itself
                        .baseUrl(sandbox.billingplatform().baseUrl())
                        .user(
                                sandbox.billingplatform().userName(),
                                sandbox.billingplatform().password())
                        .build()) {
            // any number; ErpNumber is a field of the tenant's own
            List<Account> customers = List.of(
                    customer("E-1", "O'Neill -- Dental").build(),
                    customer("E-2", "Harbour \"Law\" LLP").build(),
                    customer("E-3", "Castle Motors").accountTypeId("99").build());
            for (int run = 1; run <= 2; run++) {
                BatchResult<Account> result = billing.accounts().upsert(customers, ExternalKey.of("ErpNumber"));
                System.out.println("run " + run + ": " + result.summary());
                result.failed().forEach(f -> System.out.println(f.record().name() + ": " + f.field() + ", " + f.text()));
            }

            // what is not set stays as it is, what is cleared is emptied
            for (Account a : billing.accounts().list(q -> q.filter(NAME.startsWith("O'Neill --")))) {
                billing.accounts().update(Account.builder().id(a.id()).clearDescription().set("C_Depot", "Graz").build());
                Account now = billing.accounts().get(a.id());
                System.out.println(now.name() + " is " + now.custom("ErpNumber") + ", in " + now.custom("C_Depot"));
            }
        } // logged out
    }

    private static Account.Builder customer(String erpNumber, String name) {
        return Account.builder().set("ErpNumber", erpNumber).name(name).accountTypeId("3");
    }
}

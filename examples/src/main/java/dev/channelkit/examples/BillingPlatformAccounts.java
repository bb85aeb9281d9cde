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
            ExternalKey key = ExternalKey.of("ErpNumber"); // a field of the tenant's own
            List<Account> customers = List.of(
                    customer("E-1", "O'Neill -- Dental").build(),
                    customer("E-2", "Harbour \"Law\" LLP").build(),
                    customer("E-3", "Castle Motors").accountTypeId("99").build());
            for (String run : List.of("first", "again")) {
                BatchResult<Account> result = billing.accounts().upsert(customers, key);
                result.succeeded()
                        .forEach(e -> System.out.println(run + ": " + e.record().name() + ", new: " + e.created()));
                result.failed().forEach(e -> System.out.println(e.record().name() + ": " + e.text()));
            }

            // what is not set stays as it is, and what is cleared is emptied
            Account moved =
                    customer("E-1").clearDescription().set("C_Depot", "Graz").build();
            billing.accounts().upsert(moved, key);

            // page by page; quotes and dashes stay part of the name
            for (Account a : billing.accounts().list(q -> q.filter(NAME.startsWith("O'Neill --")))) {
                System.out.println(a.name() + " is " + a.custom("ErpNumber") + ", in " + a.custom("C_Depot"));
            }
        } // logged out
    }

    private static Account.Builder customer(String erpNumber) {
        return Account.builder().set("ErpNumber", erpNumber);
    }

    private static Account.Builder customer(String erpNumber, String name) {
        return customer(erpNumber).name(name).accountTypeId("3");
    }
}

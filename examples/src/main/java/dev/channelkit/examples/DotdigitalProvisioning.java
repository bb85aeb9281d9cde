package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.dotdigital.estate.AccountBalance;
import dev.channelkit.dotdigital.model.NumberType;
import dev.channelkit.dotdigital.provisioning.FirstUser;
import dev.channelkit.dotdigital.provisioning.NumberWish;
import dev.channelkit.dotdigital.provisioning.Offboarded;
import dev.channelkit.dotdigital.provisioning.OffboardingPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningResult;
import dev.channelkit.dotdigital.report.AccountActivity;
import dev.channelkit.dotdigital.report.ActivityReport;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What docs/provisioning.md shows, so that it compiles and runs. */
final class DotdigitalProvisioning {
    private DotdigitalProvisioning() {}

    static DotdigitalClient client(DotdigitalClientBuilder builder, Path directory) {
        // snippet: client
        Journal journal = Journal.file(directory.resolve("dotdigital.journal"));
        DotdigitalClient dotdigital = builder.journal(journal).build();
        // end
        return dotdigital;
    }

    static ProvisioningPlan plan(Supplier<Secret> password) {
        // snippet: plan
        ProvisioningPlan plan = ProvisioningPlan.builder(reference("K-1077"))
                .account("Harbour Dental Ltd")
                .accountRole("Messaging User") // all users of the account get it
                .user(FirstUser.builder()
                        .username("harbour.ops")
                        .password(password)
                        .firstname("Ada")
                        .lastName("Byron")
                        .emailAddress("ada@example.com")
                        .mobilePhoneNumber("+447700900123")
                        .landlinePhoneNumber("+442079460123")
                        .role("Billing Viewer") // only this user gets it
                        .build())
                .credit(500, 6, reference("PO-1881"))
                .number(NumberWish.anyOf(NumberType.LONG_NUMBER, "GBR"))
                .build();
        // end
        return plan;
    }

    static ProvisioningResult provision(DotdigitalClient dotdigital, ProvisioningPlan plan) {
        // snippet: provision
        ProvisioningResult result = dotdigital.provisioning().provision(plan, System.out::println);
        if (result instanceof ProvisioningResult.Open open) {
            System.out.println(open.open().why() + "; " + open.open().advice());
        }
        // end
        return result;
    }

    static Offboarded offboard(DotdigitalClient dotdigital) {
        // snippet: offboard
        Offboarded gone = dotdigital
                .provisioning()
                .offboard(OffboardingPlan.builder(reference("K-1077"))
                        .removeUsers()
                        .suspendAccount()
                        .build());
        System.out.println(gone.lastReport().rows().size() + " lines are left to charge for");
        // end
        return gone;
    }

    static ActivityReport month(DotdigitalClient dotdigital) {
        // snippet: month
        ActivityReport report = dotdigital.reports().month(YearMonth.of(2026, 5));
        for (AccountActivity account : report.byAccount()) {
            System.out.println(account.accountId() + ": " + account.chargeable() + " units, " + account.credits());
        }
        // end
        return report;
    }

    static List<AccountBalance> expiring(DotdigitalClient dotdigital) {
        // snippet: expiring
        try (Stream<AccountBalance> soon = dotdigital.estate().expiringWithin(30)) {
            return soon.filter(balance -> !balance.isClosed()).toList();
        }
        // end
    }
}

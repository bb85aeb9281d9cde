package dev.channelkit.examples;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.usage.UsageLoad;
import dev.channelkit.billingplatform.usage.UsageReport;
import dev.channelkit.commons.reference.Reference;
import java.nio.file.Path;

/** What docs/billingplatform-usage.md shows, so that it compiles and runs. */
final class BillingPlatformUsage {
    private BillingPlatformUsage() {}

    static UsageReport upload(BillingPlatformClient billing, Path directory, Iterable<Activity> records) {
        // snippet: upload
        UsageLoad october = UsageLoad.of(Reference.of("usage-2026-10"), directory);
        UsageReport report = billing.usage().upload(october, "Usage CSV", records);
        report.parts()
                .forEach(part -> System.out.println(
                        part.accepted() + " accepted, " + part.rejected() + " rejected: " + part.rejectedFile()));
        // end
        return report;
    }

    static UsageReport post(BillingPlatformClient billing, Path directory, Iterable<Activity> records) {
        // snippet: post
        UsageLoad corrections =
                UsageLoad.of(Reference.of("usage-2026-10-corrected"), directory).mark("C_LoadKey");
        UsageReport report = billing.usage().post(corrections, records);
        // end
        return report;
    }
}

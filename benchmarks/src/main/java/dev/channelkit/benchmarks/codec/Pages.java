package dev.channelkit.benchmarks.codec;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers and bodies that are measured, by name. */
final class Pages {
    private static final Pattern UTC = Pattern.compile("(At\":\"[^\"]*)Z\"");

    private Pages() {}

    static Page named(String name) {
        return switch (name) {
            case "ses" -> SesPage.of();
            case "ses-plain" -> SesPage.of().plain();
            case "ses-offset" -> SesPage.of().with(Pages::withOffsets);
            case "siesmart" -> SieSmartPage.of();
            case "siesmart-plain" -> SieSmartPage.of().plain();
            case "bss" -> BssPage.of();
            case "bss-plain" -> BssPage.of().plain();
            case "dotdigital" -> DotdigitalPage.of();
            case "dotdigital-plain" -> DotdigitalPage.of().plain();
            case "dotdigital-ms" -> DotdigitalPage.ofMilliseconds();
            case "billingplatform" -> BillingPlatformPage.invoices();
            case "billingplatform-plain" -> BillingPlatformPage.invoices().plain();
            case "billingplatform-rows" -> BillingPlatformRows.of();
            case "accounts" -> BillingPlatformPage.accounts();
            case "account-products" -> BillingPlatformPage.products();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same points in time told with fractions of up to nine digits and offsets. */
    private static String withOffsets(String text) {
        List<String> forms = List.of(".125+02:00", ".5-05:30", ".123456Z", ".000000001+01:00", "+00:00");
        Matcher times = UTC.matcher(text);
        StringBuilder changed = new StringBuilder();
        for (int i = 0; times.find(); i++) {
            times.appendReplacement(changed, "$1" + forms.get(i % forms.size()) + '"');
        }
        return times.appendTail(changed).toString();
    }
}

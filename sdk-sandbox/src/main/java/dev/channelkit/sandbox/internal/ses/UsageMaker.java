package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.ses.UsageNode.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes up what one account used in one month: the nodes below the account, source by source. */
final class UsageMaker {
    private static final List<String> AWS_PRODUCTS =
            List.of("AmazonEC2", "AmazonS3", "AmazonRDS", "AWSDataTransfer", "AmazonCloudWatch");
    private static final List<String> AWS_USAGE = List.of(
            "EUN1-BoxUsage:t3.medium", "EUN1-TimedStorage-ByteHrs", "EUC1-DataTransfer-Out-Bytes", "Requests-Tier1");
    private static final List<String> AZURE_PRODUCTS =
            List.of("Virtual Machines", "Storage", "SQL Database", "Réseau virtuel", "Übertragene Daten");
    private static final List<String> AZURE_SKUS =
            List.of("DZH318Z0BQ36:00FB", "DZH318Z0BPS6:0001", "DZH318Z0BNZF:00JM");
    private static final List<String> AZURE_UNITS = List.of("1 Hour", "1 GB/Month", "10K", "-");
    private static final List<String> LICENCES = List.of("CFQ7TTC0LF8Q:0001", "CFQ7TTC0LH18:0002", "CFQ7TTC0LHSF:0001");
    private static final List<String> GCP_GROUPS =
            List.of("prod-åäö", "stage", "<billing account 01064F-1B19DA-236EA0>");
    private static final List<String> GCP_CATEGORIES = List.of("Compute Engine", "Cloud Storage", "BigQuery");
    private static final List<String> GCP_METERS =
            List.of("N1 Predefined Instance Core", "Standard Storage Europe", "Analysis");
    private static final List<String> GCP_UNITS = List.of("gibibyte", "hour", "gibibyte month", "USD");
    private static final BigDecimal MARGIN = new BigDecimal("1.15");
    private static final BigDecimal TAX = new BigDecimal("0.25");

    private final SplittableRandom random;

    UsageMaker(SplittableRandom random) {
        this.random = random;
    }

    /** product &gt; usage_type; tax as a product of its own, credits as usage types. */
    List<UsageNode> aws() {
        List<UsageNode> products = new ArrayList<>();
        for (String product : some(AWS_PRODUCTS)) {
            List<UsageNode> lines = new ArrayList<>();
            for (String usage : some(AWS_USAGE)) {
                lines.add(UsageNode.leaf(usage, "usage_type", figures(null)));
            }
            if (random.nextInt(4) == 0) {
                lines.add(credit("EDP discount", "usage_type", null));
            }
            products.add(UsageNode.branch(product, "product", lines).with("source", "aws_billing"));
        }
        UsageNode taxed = products.get(0);
        List<UsageNode> taxes = taxed.lines().stream()
                .filter(line -> line.price().signum() > 0)
                .map(line -> UsageNode.leaf(line.id() + " (tax)", "usage_type", taxOn(line)))
                .toList();
        products.add(UsageNode.branch("Tax for product code " + taxed.id(), "product", taxes)
                .with("source", "aws_billing"));
        return products;
    }

    /** product &gt; sku; a licence is told by both having the same id. */
    List<UsageNode> azure() {
        List<UsageNode> products = new ArrayList<>();
        for (String product : some(AZURE_PRODUCTS)) {
            List<UsageNode> skus = new ArrayList<>();
            for (String sku : some(AZURE_SKUS)) {
                skus.add(UsageNode.leaf(sku, "sku", figures(one(AZURE_UNITS))));
            }
            products.add(UsageNode.branch(product, "product", skus));
        }
        String licence = one(LICENCES);
        List<UsageNode> seats = new ArrayList<>(List.of(UsageNode.leaf(licence, "sku", seats())));
        if (random.nextInt(3) == 0) {
            seats.add(credit("Crédit pour résiliation", "sku", "-"));
        }
        products.add(UsageNode.branch(licence, "product", seats));
        return products;
    }

    /** resource_group &gt; category &gt; meter. */
    List<UsageNode> gcp() {
        List<UsageNode> groups = new ArrayList<>();
        for (String group : some(GCP_GROUPS)) {
            List<UsageNode> categories = new ArrayList<>();
            for (String category : some(GCP_CATEGORIES)) {
                List<UsageNode> meters = new ArrayList<>();
                for (String meter : some(GCP_METERS)) {
                    meters.add(UsageNode.leaf(meter, "meter", figures(one(GCP_UNITS))));
                }
                if (random.nextInt(5) == 0) {
                    meters.add(credit("Sustained usage discount", "meter", "USD"));
                }
                categories.add(UsageNode.branch(category, "category", meters));
            }
            groups.add(UsageNode.branch(group, "resource_group", categories));
        }
        return groups;
    }

    List<UsageNode> other() {
        return List.of(UsageNode.branch("Service", "product", List.of(UsageNode.leaf("Charge", "sku", figures("-")))));
    }

    private Figures figures(@Nullable String unit) {
        BigDecimal usage = decimal(7_440_000_000_000L);
        BigDecimal cost = decimal(4_000_000_000_000L);
        return new Figures(cost.multiply(MARGIN).setScale(10, RoundingMode.HALF_UP), cost, usage, unit);
    }

    private Figures seats() {
        int seats = 1 + random.nextInt(60);
        BigDecimal cost =
                new BigDecimal("11.9").multiply(BigDecimal.valueOf(seats)).setScale(10);
        BigDecimal price =
                new BigDecimal("14.9").multiply(BigDecimal.valueOf(seats)).setScale(10);
        return new Figures(price, cost, BigDecimal.valueOf(seats).setScale(10), "Licence");
    }

    private UsageNode credit(String name, String type, @Nullable String unit) {
        Figures charge = figures(unit);
        BigDecimal tenth = new BigDecimal("-0.1");
        Figures given = new Figures(
                charge.price().multiply(tenth).setScale(10, RoundingMode.HALF_UP),
                charge.cost().multiply(tenth).setScale(10, RoundingMode.HALF_UP),
                BigDecimal.ZERO.setScale(10),
                unit);
        return UsageNode.leaf(name, type, given).with("is_credit", true).with("credit_name", name);
    }

    private static Figures taxOn(UsageNode line) {
        return new Figures(
                line.price().multiply(TAX).setScale(10, RoundingMode.HALF_UP),
                line.cost().multiply(TAX).setScale(10, RoundingMode.HALF_UP),
                BigDecimal.ZERO.setScale(10),
                null);
    }

    private BigDecimal decimal(long most) {
        return BigDecimal.valueOf(random.nextLong(1, most), 10);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    // one or two neighbours, in their order
    private List<String> some(List<String> of) {
        int from = random.nextInt(of.size());
        return of.subList(from, Math.min(of.size(), from + 1 + random.nextInt(2)));
    }
}

package dev.channelkit.ses.report;

import dev.channelkit.ses.model.BillingReportEntity;
import dev.channelkit.ses.model.BillingReportFigures;
import dev.channelkit.ses.model.BillingSource;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a month: what one customer used of one thing, what it costs the reseller, and what the customer pays. Amounts are exactly
 * those of the report, credits negative; sum them as they are. Immutable.
 */
public final class UsageLine {
    private static final String TAX_PRODUCT = "Tax for product code ";
    private static final String TAX_USAGE = " (tax)";

    private final LinePlace place;
    private final BillingReportEntity entity;
    private final BillingReportFigures figures;

    /** @throws dev.channelkit.commons.codec.MissingFieldException if an amount is missing: it would be missing in every sum, too */
    UsageLine(LinePlace place, BillingReportEntity entity, BillingReportFigures figures) {
        Objects.requireNonNull(figures.cost());
        Objects.requireNonNull(figures.price());
        this.place = place;
        this.entity = entity;
        this.figures = figures;
    }

    public YearMonth month() {
        return place.month();
    }

    public BillingSource source() {
        return place.source();
    }

    /** The platform's id of the customer. */
    public String customerId() {
        return place.customer().id();
    }

    /** The firm; null when the report does not tell. */
    public @Nullable String company() {
        return place.customer().company();
    }

    /** The contact person; null when the report does not tell. */
    public @Nullable String contact() {
        return place.customer().name();
    }

    /** The account at the provider: an AWS account, an Azure or GCP subscription; empty when the line stands at the customer itself. */
    public String account() {
        return place.steps().isEmpty() ? "" : place.steps().get(0).id();
    }

    /** What kind of account that is, as the provider calls it: {@code aws_linked_account}, {@code subscription}. */
    public String accountType() {
        return place.steps().isEmpty() ? "" : place.steps().get(0).type();
    }

    /** The product; on gcp, which has none, the category; null when the report has neither. */
    public @Nullable String product() {
        String product = step("product");
        return product == null ? step("category") : product;
    }

    /** The last level: a usage type, a SKU, a meter. */
    public String item() {
        return entity.id();
    }

    /** All levels below the customer, the account first, the item last; how many there are differs by source. */
    public List<UsageStep> path() {
        return place.steps();
    }

    /** How much was used, in {@link #unit}; zero for credits and taxes. */
    public BigDecimal quantity() {
        return figures.usage();
    }

    /** Free text of the provider, such as {@code 1 GB/Month} or {@code -}; null on aws. */
    public @Nullable String unit() {
        return figures.unit();
    }

    /** What the reseller pays, in {@link #costCurrency}. */
    public BigDecimal cost() {
        return figures.cost();
    }

    /** ISO 4217 code; null when the report does not tell. */
    public @Nullable String costCurrency() {
        return place.costCurrency();
    }

    /** What the customer pays, in {@link #priceCurrency}. */
    public BigDecimal price() {
        return figures.price();
    }

    /** ISO 4217 code; null when the report does not tell. */
    public @Nullable String priceCurrency() {
        return place.priceCurrency();
    }

    /** Whether the report marks the line as a credit. */
    public boolean isCredit() {
        return Boolean.TRUE.equals(entity.isCredit());
    }

    /** What the credit is for; null when the line is none, or the report does not tell. */
    public @Nullable String creditName() {
        return entity.creditName();
    }

    /** Whether the line is a tax, told by the provider's wording of product ({@code Tax for product code …}) or item ({@code … (tax)}). */
    public boolean isTax() {
        String product = product();
        return product != null && product.startsWith(TAX_PRODUCT) || item().endsWith(TAX_USAGE);
    }

    /**
     * Whether the line is a licence rather than Azure use: on azureplan, where product and SKU have the same id. A rule of thumb that TD
     * SYNNEX's own scripts use; a credit on a licence is not recognized by it.
     */
    public boolean isLicence() {
        return place.source().equals(BillingSource.AZUREPLAN) && item().equals(step("product"));
    }

    /** The exchange rates used, as the provider words them; empty when nothing was converted. */
    public List<String> conversionRates() {
        return place.conversionRates();
    }

    /** Whether the figures may still change: true until the 15th of the following month, or the day set. */
    public boolean isProvisional() {
        return place.provisional();
    }

    private @Nullable String step(String type) {
        return place.steps().stream()
                .filter(step -> step.type().equals(type))
                .map(UsageStep::id)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UsageLine line
                && place.equals(line.place)
                && entity.equals(line.entity)
                && figures.equals(line.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, entity, figures);
    }

    @Override
    public String toString() {
        return "UsageLine[" + month() + " " + source() + " customer=" + customerId() + " "
                + path().stream().map(UsageStep::toString).collect(Collectors.joining(" > ")) + " price="
                + price().toPlainString() + " " + priceCurrency() + "]";
    }
}

package dev.channelkit.ses.invoice;

import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.InvoiceGeneration;
import dev.channelkit.ses.model.InvoiceStatus;
import dev.channelkit.ses.report.MonthQuery;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which invoices to draft or review. By default those of all customers. */
public final class DraftQuery {
    private final Set<String> customers = new LinkedHashSet<>();
    private final Set<String> resellers = new LinkedHashSet<>();
    private @Nullable String providerId;
    private boolean compared = true;
    private Consumer<MonthQuery> report = query -> {};

    DraftQuery() {}

    /** Only these customers, by the platform's id. */
    public DraftQuery customers(String... ids) {
        customers.addAll(Arrays.asList(ids));
        return this;
    }

    /** Only customers of these resellers, by the platform's id. Whose they are cannot be told from an invoice, so any invoice of the month counts as theirs. */
    public DraftQuery resellers(String... ids) {
        resellers.addAll(Arrays.asList(ids));
        return this;
    }

    /** The platform's id of the source's cloud provider, which invoice lines name; known for aws and azureplan, see {@code cloudProviders()}. */
    public DraftQuery providerId(String id) {
        providerId = Objects.requireNonNull(id, "id");
        return this;
    }

    /** Whether the review is held against the month's report, which tells what is missing; true unless set. */
    public DraftQuery compareWithReport(boolean value) {
        compared = value;
        return this;
    }

    /** Settings of that report, such as how it is fetched. */
    public DraftQuery report(Consumer<MonthQuery> settings) {
        report = report.andThen(settings);
        return this;
    }

    Set<String> customers() {
        return customers;
    }

    Set<String> resellers() {
        return resellers;
    }

    @Nullable String providerId() {
        return providerId;
    }

    /** Resellers' customers are not known here, so there is nothing to tell what should be there. */
    boolean isCompared() {
        return compared && resellers.isEmpty();
    }

    void ofReport(MonthQuery query, BillingSource source) {
        query.sources(source).customers(customers);
        report.accept(query);
    }

    /** Always a draft, never mailed: publishing is a step of its own. */
    InvoiceGeneration generation(BillingSource source, YearMonth month) {
        InvoiceGeneration.Builder generation = InvoiceGeneration.builder()
                .source(source)
                .period(month)
                .status(InvoiceStatus.DRAFT)
                .sendEmails(false);
        if (!customers.isEmpty()) {
            generation.customers(List.copyOf(customers));
        }
        if (!resellers.isEmpty()) {
            generation.resellers(List.copyOf(resellers));
        }
        return generation.build();
    }
}

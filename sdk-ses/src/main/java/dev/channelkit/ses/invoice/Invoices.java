package dev.channelkit.ses.invoice;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.download.FileName;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.SettledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.ses.api.CloudAccountsOperations;
import dev.channelkit.ses.api.InvoicesOperations;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceFields;
import dev.channelkit.ses.model.InvoiceRelations;
import dev.channelkit.ses.model.InvoiceStatus;
import dev.channelkit.ses.report.MonthLines;
import dev.channelkit.ses.report.Reports;
import dev.channelkit.ses.report.UsageLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Billing statements, both those issued to customers and those issued to the caller, and what is done with them every month. */
public final class Invoices extends InvoicesOperations {

    private final Generations generations;

    /** Made by the client. */
    public Invoices(Transport transport, ClientSettings client) {
        super(transport);
        generations = new Generations(this, client.journal(), client.server(), transport.time());
    }

    /**
     * Fetches the detailed files of an invoice. The API gives links to another host, which are good for a short time only, so they are
     * asked for and followed at once. That host is sent neither credentials nor any header of this client.
     *
     * @param directory where the files go; made if it is not there
     * @return the files, in the order of the links, named after the last segments of the links' paths; none if the invoice has no files
     * @throws dev.channelkit.commons.error.DownloadException if a host refuses a link, a link may not be followed (not HTTPS), or a file
     *     is too large
     * @throws dev.channelkit.commons.error.LocalFileException if a file of that name is there already, or cannot be written; files that
     *     came before it stay
     */
    public List<Path> downloadDetailed(String invoiceId, Path directory) {
        return downloadDetailed(invoiceId, directory, files -> {});
    }

    /** Like {@link #downloadDetailed(String, Path)}, with settings: overwriting, the largest file, the time for each. */
    public List<Path> downloadDetailed(String invoiceId, Path directory, Consumer<DetailedFiles> settings) {
        DetailedFiles files = new DetailedFiles();
        settings.accept(files);
        Set<String> taken = new HashSet<>();
        List<Path> paths = new ArrayList<>();
        for (String link : detailed(invoiceId).detailedInvoiceFilesUrls()) {
            paths.add(transport().download(files.download(link, directory, free(FileName.ofLink(link), taken))));
        }
        return List.copyOf(paths);
    }

    /**
     * Holds the distributor's invoices ({@link #mine()}) against the month's report, tied through the cloud accounts: an invoice's line names
     * an account of the platform, whose number is what the report goes by. Three things are read: the invoices with their lines, the
     * cloud accounts, and the report.
     *
     * <p>That lines name accounts at all is modelled. Whatever cannot be assigned stands apart with its reason.
     *
     * @param query names the report's sources, and says how much difference is tolerable: none unless set
     */
    public Reconciliation reconcile(YearMonth month, Consumer<ReconciliationQuery> query) {
        ReconciliationQuery settings = new ReconciliationQuery();
        query.accept(settings);
        List<Invoice> mine = mine(q -> q.filter(
                                InvoiceFields.BILLING_START_DATE.atLeast(month.atDay(1)),
                                InvoiceFields.BILLING_START_DATE.lessThan(
                                        month.plusMonths(1).atDay(1)))
                        .relations(InvoiceRelations.LINES))
                .stream()
                .filter(invoice -> !InvoiceStatus.VOID.equals(invoice.status()))
                .toList();
        ReportedAccounts reported = new ReportedAccounts();
        try (MonthLines lines = new Reports(transport()).month(month, settings.report())) {
            for (UsageLine line : lines) {
                if (settings.isTaxIncluded() || !line.isTax()) {
                    reported.add(line, settings.figure());
                }
            }
            AccountDirectory directory = new AccountDirectory(new CloudAccountsOperations(transport()).list());
            return new Reconciler(directory, reported, settings).reconcile(month, lines.isProvisional(), mine);
        }
    }

    /**
     * Generates the invoices of one source and month as drafts, which customers do not see, and gives them to be reviewed. Then
     * {@link #open}.
     *
     * <!-- snippet: SesBasics#draft -->
     * <pre>{@code
     * InvoiceReview review = ses.invoices().draft(BillingSource.AWS, YearMonth.of(2025, 7));
     * if (review.isComplete()) {
     *     ses.invoices().open(review).forEach(System.out::println);
     * }
     * }</pre>
     *
     * <p>Generating freezes the month's billing and is hard to undo, so it is looked first whether invoices exist already. It is kept in the
     * client's journal, and of those that share it one generates for a source and month at a time. Between that look and the call somebody
     * else may generate; the platform is then expected to refuse.
     *
     * @throws AlreadyInvoicedException if there are invoices of this source and month, void ones apart; nothing was sent then
     * @throws dev.channelkit.commons.journal.WriteInDoubtException if it cannot be told whether they were generated: {@link #settle} it.
     *     Until then nothing is generated for this source and month
     * @throws dev.channelkit.commons.journal.ReferenceOpenException if an earlier one is not settled; nothing was sent
     * @throws dev.channelkit.commons.journal.JournalException if the journal cannot be read or written; nothing was sent
     */
    public InvoiceReview draft(BillingSource source, YearMonth month) {
        return draft(source, month, query -> {});
    }

    /** Like {@link #draft(BillingSource, YearMonth)}, for some customers only, or with other settings. */
    public InvoiceReview draft(BillingSource source, YearMonth month, Consumer<DraftQuery> query) {
        DraftQuery settings = new DraftQuery();
        query.accept(settings);
        return draft(generations.next(source, month, settings), source, month, settings);
    }

    /**
     * Like {@link #draft(BillingSource, YearMonth, Consumer)}, under a reference of your own: asked for again, it generates nothing and gives
     * the invoices as they are then.
     *
     * @throws dev.channelkit.commons.journal.ReferenceReusedException if the reference was for another source, month or customers; nothing
     *     was sent
     */
    public InvoiceReview draft(Reference reference, BillingSource source, YearMonth month, Consumer<DraftQuery> query) {
        DraftQuery settings = new DraftQuery();
        query.accept(settings);
        return draft(reference, source, month, settings);
    }

    private InvoiceReview draft(Reference reference, BillingSource source, YearMonth month, DraftQuery settings) {
        List<Invoice> unused = generations.generate(reference, source, month, settings);
        return Reviewing.of(
                transport(), source, month, settings, new PeriodInvoices(this, source, month, settings).read());
    }

    /**
     * Finds out what became of a generation, by the invoices of its source, month and customers: looks at once, and if there are none, again
     * an hour after it was sent. Generates nothing.
     *
     * @return confirmed with the invoices; absent if there are none an hour later, so that it may be drafted again; that it takes no longer is an
     *     assumption
     */
    public Settlement<List<Invoice>> settle(OutcomeUnknownException e) {
        return generations.write().settle(e);
    }

    /** The same by reference, waiting for no longer than that; undecided when it would take longer. */
    public Settlement<List<Invoice>> settle(Reference reference, Duration atMost) {
        return generations.write().settle(reference, atMost);
    }

    /** Settles what is open in the journal, such as what a process left that died; waits for no longer than that in all. */
    public List<SettledWrite<List<Invoice>>> settlePending(Duration atMost) {
        return generations.write().settlePending(atMost);
    }

    /** The invoices of one source and month as they are, to be reviewed; generates nothing. */
    public InvoiceReview review(BillingSource source, YearMonth month) {
        return review(source, month, query -> {});
    }

    /** Like {@link #review(BillingSource, YearMonth)}, for some customers only, or with other settings. */
    public InvoiceReview review(BillingSource source, YearMonth month, Consumer<DraftQuery> query) {
        DraftQuery settings = new DraftQuery();
        query.accept(settings);
        List<Invoice> invoices = new PeriodInvoices(this, source, month, settings).read();
        return Reviewing.of(transport(), source, month, settings, invoices);
    }

    /**
     * Opens the drafts of a review, so that customers see them; there is no way back to draft. Nobody is mailed. They are read again first: one
     * that has changed since it was reviewed is left alone. After a failure that others would meet, too, the rest is not tried; calling this
     * again with the same review goes on where it ended.
     *
     * @return what became of each draft, in their order; failures of single invoices are in it, not thrown
     */
    public List<OpenedInvoice> open(InvoiceReview review) {
        return new Opening(this, false).open(review);
    }

    /** Like {@link #open}, and the platform mails each customer a link. */
    public List<OpenedInvoice> openAndMail(InvoiceReview review) {
        return new Opening(this, true).open(review);
    }

    /** Two links may lead to files of one name, and some file systems take upper and lower case for one. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = FileName.numbered(name, number);
        }
        return free;
    }
}

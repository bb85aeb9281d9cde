package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.DownloadException;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.invoice.AlreadyInvoicedException;
import dev.channelkit.ses.invoice.Figure;
import dev.channelkit.ses.invoice.InvoiceReview;
import dev.channelkit.ses.invoice.InvoicedLine;
import dev.channelkit.ses.invoice.OpenedInvoice;
import dev.channelkit.ses.invoice.Reconciliation;
import dev.channelkit.ses.invoice.Unassigned;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SandboxExtension.class)
class InvoiceMonthFlowTest {

    @TempDir
    private Path directory;

    @Test
    void fetchesTheDetailedFilesFromAHostThatRefusesCredentials(Sandbox sandbox) throws IOException {
        try (SesClient ses = Client.of(sandbox.ses())) {

            List<Path> files = ses.invoices().downloadDetailed("90001", directory);

            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.getFileName().toString())
                            .startsWith("provider-")
                            .endsWith(".csv"));
            assertThat(Files.readString(files.get(0))).startsWith("line;description;");
        }
    }

    @Test
    void leavesAFileAloneThatIsThereAlready(Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses())) {
            Path first = ses.invoices().downloadDetailed("90001", directory).get(0);

            assertThatThrownBy(() -> ses.invoices().downloadDetailed("90001", directory))
                    .hasMessageContaining("is there already");
            assertThat(ses.invoices().downloadDetailed("90001", directory, files -> files.overwrite(true)))
                    .contains(first);
        }
    }

    @Test
    void boundsTheSizeOfAFile(Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses())) {

            assertThatThrownBy(() -> ses.invoices().downloadDetailed("90001", directory, files -> files.maxBytes(10)))
                    .isInstanceOf(DownloadException.class);

            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void tiesTheDistributorsInvoicesToTheReport(Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses())) {

            Reconciliation result = ses.invoices()
                    .reconcile(
                            YearMonth.of(2025, 1),
                            q -> q.sources(BillingSource.AWS, BillingSource.AZUREPLAN, BillingSource.GCP)
                                    .against(Figure.PRICE));

            assertThat(result.invoices()).hasSize(3);
            assertThat(result.differences()).isEmpty();
            assertThat(result.unassigned()).extracting(Unassigned::reason).containsOnly(Unassigned.Reason.NOT_INVOICED);
            BigDecimal matched = result.matched().stream()
                    .flatMap(account -> account.lines().stream())
                    .map(InvoicedLine::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal invoiced =
                    result.invoices().stream().map(Invoice::total).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(matched).isEqualByComparingTo(invoiced);
        }
    }

    @Test
    void draftsAMonthOnceAndFindsItComplete(Sandbox sandbox) {
        YearMonth july = YearMonth.of(2025, 7);
        try (SesClient ses = Client.of(sandbox.ses())) {

            InvoiceReview review = ses.invoices().draft(BillingSource.AWS, july);

            assertThat(review.isComplete()).as(review.toString()).isTrue();
            assertThat(review.drafts()).isNotEmpty();
            assertThatThrownBy(() -> ses.invoices().draft(BillingSource.AWS, july))
                    .isInstanceOf(AlreadyInvoicedException.class);
            sandbox.received().operation("generateInvoices").assertCount(1);
        }
    }

    @Test
    void opensTheDraftsOneByOneAlsoAfterAnAnswerThatWasLost(Sandbox sandbox) {
        YearMonth july = YearMonth.of(2025, 7);
        try (SesClient ses = Client.of(sandbox.ses())) {
            InvoiceReview review = ses.invoices().draft(BillingSource.GCP, july, q -> q.providerId("41"));
            sandbox.fault(Fault.reset().afterApplying().on("setInvoiceStatus").nth(2));

            List<OpenedInvoice> first = ses.invoices().open(review);
            List<OpenedInvoice> second = ses.invoices().open(review);

            assertThat(first.get(0).result()).isEqualTo(OpenedInvoice.Result.OPENED);
            assertThat(first.get(1).result()).isEqualTo(OpenedInvoice.Result.UNKNOWN);
            assertThat(first.get(2).result()).isEqualTo(OpenedInvoice.Result.NOT_TRIED);
            assertThat(second.get(1).result()).isEqualTo(OpenedInvoice.Result.NO_DRAFT);
            assertThat(second.get(2).result()).isEqualTo(OpenedInvoice.Result.OPENED);
            sandbox.received()
                    .operation("setInvoiceStatus")
                    .assertCount(review.drafts().size());
            InvoiceReview after = ses.invoices()
                    .review(BillingSource.GCP, july, q -> q.providerId("41").compareWithReport(false));
            assertThat(after.drafts()).isEmpty();
            assertThat(after.others()).hasSameSizeAs(review.drafts());
        }
    }
}

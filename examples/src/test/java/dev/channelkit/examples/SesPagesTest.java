package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.examples.tour.Clocks;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.SesClientBuilder;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerUpdate;
import dev.channelkit.ses.model.InvoiceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of the SES client runs, and does what is said of it. */
@ExtendWith({SandboxExtension.class, Quiet.class})
class SesPagesTest {
    @TempDir
    private Path directory;

    @Test
    void theMonthIsReadWrittenAndReconciled(Sandbox sandbox) throws IOException {
        Path file = directory.resolve("2025-01.csv");
        try (SesClient ses = builder(sandbox).build()) {
            assertThat(SesMonth.lines(ses)).hasSizeGreaterThan(100).allMatch(line -> line.endsWith(" USD"));
            assertThat(SesMonth.streamed(ses)).isNotEmpty().allMatch(customer -> !customer.endsWith(": 0"));
            assertThat(SesMonth.estate(ses)).isNotEmpty();
            long written = SesMonth.csv(ses, file);
            assertThat(Files.readAllLines(file)).hasSize(Math.toIntExact(written) + 1);
            assertThat(SesMonth.reconcile(ses).invoices()).isNotEmpty();
            assertThat(SesMonth.detailed(ses, "90001", directory.resolve("invoices")))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(path).isRegularFile());
        }
    }

    @Test
    void aMonthIsInvoicedOnce(Sandbox sandbox) {
        try (SesClient ses = builder(sandbox).build()) {
            assertThat(SesMonth.invoice(ses).isComplete()).isTrue();
        }
        sandbox.received().operation("generateInvoices").assertCount(1);
        assertThat(sandbox.ses().received().operation("setInvoiceStatus").count())
                .isPositive();
    }

    @Test
    void draftsAreOpened(Sandbox sandbox) {
        try (SesClient ses = builder(sandbox).build()) {
            SesBasics.openDrafts(ses);
        }
        sandbox.received().operation("generateInvoices").assertCount(1);
    }

    @Test
    void aCustomerComesAndGoes(Sandbox sandbox) {
        try (SesClient ses = builder(sandbox).build()) {
            assertThat(SesMonth.sync(ses).failures()).isEmpty();
            Customer created = ses.customers()
                    .list(q -> q.filter(CustomerFields.EMAIL.is("john.doe@example.com")))
                    .iterator()
                    .next();
            assertThat(created.company()).isEqualTo("Blåbär AB");

            SesMonth.delete(ses, created.id());

            assertThat(ses.customers().list(q -> q.filter(CustomerFields.EMAIL.is("john.doe@example.com"))))
                    .isEmpty();
        }
    }

    @Test
    void listsAreRead(Sandbox sandbox) {
        String printed = Console.of(() -> {
            SesBasics.customers(
                    sandbox.ses().baseUrl(),
                    sandbox.ses().apiKey(),
                    sandbox.ses().apiSecret());
            SesBasics.invoices(
                    sandbox.ses().baseUrl(),
                    sandbox.ses().apiKey(),
                    sandbox.ses().apiSecret());
        });

        assertThat(printed.lines()).hasSizeGreaterThan(10);
        assertThat(sandbox.received().operation("listCustomers").count()).isPositive();
        assertThat(sandbox.received().operation("listInvoices").count()).isPositive();
    }

    @Test
    void whatWentOverTheWireIsRecorded(Sandbox sandbox) {
        try (SesClient ses = SesBasics.recorded(builder(sandbox), directory)) {
            assertThat(ses.customers().get("101").id()).isEqualTo("101");
        }
        assertThat(directory).isDirectoryContaining("glob:**.har");
    }

    @Test
    void whatTheSpecGuessedWrongIsCorrected(Sandbox sandbox) throws IOException {
        Path file = Files.writeString(directory.resolve("ses-overlay.json"), """
                {"provider": "ses", "operations": {"updateCustomer": {"path": "/customers/{customerId}/details"}}}
                """);
        try (SesClient fromFile = SesBasics.corrected(builder(sandbox), file);
                SesClient inCode = SesBasics.corrected(builder(sandbox))) {
            for (SesClient ses : new SesClient[] {fromFile, inCode}) {
                assertThat(ses.customers()
                                .updateCall(
                                        "101",
                                        CustomerUpdate.builder().name("Jo").build())
                                .dryRun()
                                .url())
                        .endsWith("/customers/101/details");
            }
        }
    }

    @Test
    void whatIsJournalledIsNotDoneTwice(Sandbox sandbox) {
        Path file = directory.resolve("channel.journal");

        SesBasics.journal(builder(sandbox), file);

        try (Journal journal = Journal.file(file)) {
            assertThat(journal.open()).isEmpty();
        }
        sandbox.received().operation("generateInvoices").assertCount(1);
    }

    @Test
    void modelsAreReadByYourMappers() throws IOException {
        String json = "{\"status\": \"archived\"}";

        assertThat(SesBasics.jackson()
                        .writeValueAsString(SesBasics.jackson().readValue("\"archived\"", InvoiceStatus.class)))
                .isEqualTo("\"archived\"");
        assertThat(SesBasics.gson().toJson(SesBasics.gson().fromJson(json, Customer.class)))
                .isEqualTo("{\"status\":\"archived\"}");
    }

    private static SesClientBuilder builder(Sandbox sandbox) {
        return SesClient.builder()
                .baseUrl(sandbox.ses().baseUrl())
                .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                .limits(Limits.none())
                .timeSource(Clocks.forward(sandbox));
    }
}

package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.mapper.ModelModule;
import dev.channelkit.commons.mapper.ModelTypeAdapters;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.SesClientBuilder;
import dev.channelkit.ses.invoice.InvoiceReview;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceFields;
import dev.channelkit.ses.model.InvoiceRelations;
import dev.channelkit.ses.model.InvoiceStatus;
import dev.channelkit.ses.model.SesModels;
import java.nio.file.Path;
import java.time.YearMonth;

/** What the doc comments of the SES client and the pages on recorder, overlay and journal show. */
final class SesBasics {
    private SesBasics() {}

    static void customers(String baseUrl, String apiKey, String apiSecret) {
        // snippet: customers
        try (SesClient ses = SesClient.builder()
                .baseUrl(baseUrl) // leave this line out to call SES itself
                .credentials(apiKey, apiSecret)
                .build()) {
            for (Customer c : ses.customers().list(q -> q.filter(CustomerFields.NAME.startsWith("Jo")))) {
                System.out.println(c.id() + " " + c.company());
            }
        }
        // end
    }

    static void invoices(String baseUrl, String apiKey, String apiSecret) {
        // snippet: invoices
        try (SesClient ses = SesClient.builder()
                .baseUrl(baseUrl) // leave this line out to call SES itself
                .credentials(apiKey, apiSecret)
                .build()) {
            for (Invoice i : ses.invoices()
                    .list(q -> q.filter(InvoiceFields.STATUS.is(InvoiceStatus.OPEN))
                            .relations(InvoiceRelations.LINES))) {
                System.out.println(i.number() + " " + i.total());
            }
        }
        // end
    }

    static void openDrafts(SesClient ses) {
        // snippet: draft
        InvoiceReview review = ses.invoices().draft(BillingSource.AWS, YearMonth.of(2025, 7));
        if (review.isComplete()) {
            ses.invoices().open(review).forEach(System.out::println);
        }
        // end
    }

    static SesClient recorded(SesClientBuilder builder, Path directory) {
        // snippet: recorder
        SesClient ses = builder.recorder(Recorder.into(directory)).build();
        // end
        return ses;
    }

    static SesClient corrected(SesClientBuilder builder, Path file) {
        // snippet: overlay-file
        SesClient ses = builder.overlay(file).build(); // such as ses-overlay.json
        // end
        return ses;
    }

    static SesClient corrected(SesClientBuilder builder) {
        // snippet: overlay
        SesClient ses = builder.overlay(Overlay.builder()
                        .path("updateCustomer", "/customers/{customerId}/details")
                        .field("Customer", "groupId", "group_id")
                        .verified("updateCustomer")
                        .build())
                .build();
        // end
        return ses;
    }

    static void journal(SesClientBuilder builder, Path file) {
        // snippet: journal
        try (Journal journal = Journal.file(file); // such as /var/lib/erp/channel.journal, and always the same
                SesClient ses = builder.journal(journal).build()) {
            InvoiceReview review =
                    ses.invoices().draft(reference("2025-07"), BillingSource.AWS, YearMonth.of(2025, 7), q -> {});
            System.out.println(review.drafts().size() + " drafts"); // a second run makes no others
        }
        // end
    }

    static ObjectMapper jackson() {
        // snippet: jackson
        ObjectMapper mapper = new ObjectMapper().registerModule(ModelModule.of(SesModels.codecs()));
        // end
        return mapper;
    }

    static Gson gson() {
        // snippet: gson
        Gson gson = new GsonBuilder()
                .registerTypeAdapterFactory(ModelTypeAdapters.of(SesModels.codecs()))
                .create();
        // end
        return gson;
    }
}

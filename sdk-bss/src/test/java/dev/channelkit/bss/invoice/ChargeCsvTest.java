package dev.channelkit.bss.invoice;

import static dev.channelkit.bss.invoice.StubbedInvoices.invoice;
import static dev.channelkit.bss.invoice.StubbedInvoices.item;
import static dev.channelkit.bss.invoice.StubbedInvoices.json;
import static dev.channelkit.bss.invoice.StubbedInvoices.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChargeCsvTest {
    @TempDir
    private Path directory;

    @Test
    void whereANameIsMissingACodeOrIdStands() throws IOException {
        String named = "{\"id\":\"i1\",\"product\":{\"id\":\"p1\",\"code\":\"SKU-1\",\"name\":\" \"},\"finalPrice\":2,"
                + "\"subscriptions\":[{\"id\":\"s1\",\"quantity\":3,\"account\":{\"id\":40002}}]}";
        String byId = named.replace("\"code\":\"SKU-1\",", "");
        String bare = "{\"id\":\"i2\",\"finalPrice\":2,\"subscriptions\":[{\"quantity\":3}]}";
        StringBuilder out = new StringBuilder();
        try (StubbedInvoices stub = StubbedInvoices.answering(request -> json(
                        200,
                        page(
                                request.getUrl().encodedPath().endsWith("/items")
                                        ? List.of(named, byId, bare)
                                        : List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")),
                                1,
                                500)));
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(YearMonth.of(2026, 1), ZoneId.of("Europe/Athens"), DateBasis.INVOICE_DATE)) {
            ChargeCsv.write(charges, out);
        }

        assertThat(out.toString().split("\r\n"))
                .containsExactly(
                        "customer,product,subscription,term,quantity,unit,total,currency",
                        "40002,SKU-1,s1,,3,,6,EUR",
                        "40002,p1,s1,,3,,6,EUR",
                        ",,,,3,,6,EUR");
    }

    @Test
    void writesTheColumnsOfAReconciliationWithFormulasDisarmed() throws IOException {
        Path file = directory.resolve("month.csv");
        List<String> invoices = List.of(invoice("c", "Credit", "2026-01-31T00:00:00+02:00"));
        List<String> items = List.of(item("i1", "=Åse, Ltd", "s1", "20", "17.67516"));
        try (StubbedInvoices stub = StubbedInvoices.answering(request ->
                        json(200, page(request.getUrl().encodedPath().endsWith("/items") ? items : invoices, 1, 500)));
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(YearMonth.of(2026, 1), ZoneId.of("Europe/Athens"), DateBasis.INVOICE_DATE)) {
            assertThat(ChargeCsv.write(charges, file)).isEqualTo(1);
        }

        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .isEqualTo("customer,product,subscription,term,quantity,unit,total,currency\r\n"
                        + "\"'=Åse, Ltd\",Seats,s1,2026-01-12/2027-01-11,-20,Month,-353.50320,EUR\r\n");
    }
}

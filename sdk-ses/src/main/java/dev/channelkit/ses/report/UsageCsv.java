package dev.channelkit.ses.report;

import static dev.channelkit.commons.csv.CsvCell.number;
import static dev.channelkit.commons.csv.CsvCell.text;

import dev.channelkit.commons.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines as comma-separated values after RFC 4180: UTF-8 without a byte order mark, CRLF, a header. Numbers are written in full with a
 * point, whatever the machine's language.
 *
 * <p>Texts come from customers and providers, and a spreadsheet would run one that begins like a formula; such texts get an apostrophe in
 * front. Whoever reads the file with a program takes it off again.
 */
public final class UsageCsv {
    private static final CsvTable<UsageLine> TABLE = CsvTable.of(
            List.of(
                    "month",
                    "source",
                    "customer_id",
                    "company",
                    "contact",
                    "account_type",
                    "account",
                    "product",
                    "item",
                    "path",
                    "quantity",
                    "unit",
                    "cost",
                    "cost_currency",
                    "price",
                    "price_currency",
                    "credit",
                    "credit_name",
                    "tax",
                    "licence",
                    "provisional",
                    "conversion_rates"),
            UsageCsv::cells);

    private UsageCsv() {}

    /**
     * Writes a file, replacing one that is there. It is whole only when this returns: after an exception delete it.
     *
     * @return how many lines were written, the header not counted
     * @throws IOException if it cannot be written
     * @throws dev.channelkit.commons.error.ChannelKitException if a report cannot be had
     */
    public static long write(Iterable<UsageLine> lines, Path file) throws IOException {
        return TABLE.write(lines, file);
    }

    /** Like {@link #write(Iterable, Path)}, to something that the caller closes. */
    public static long write(Iterable<UsageLine> lines, Appendable out) throws IOException {
        return TABLE.write(lines, out);
    }

    private static List<String> cells(UsageLine line) {
        return List.of(
                text(line.month().toString()),
                text(line.source().value()),
                text(line.customerId()),
                text(line.company()),
                text(line.contact()),
                text(line.accountType()),
                text(line.account()),
                text(line.product()),
                text(line.item()),
                text(line.path().stream().map(UsageStep::toString).collect(Collectors.joining(" > "))),
                number(line.quantity()),
                text(line.unit()),
                number(line.cost()),
                text(line.costCurrency()),
                number(line.price()),
                text(line.priceCurrency()),
                Boolean.toString(line.isCredit()),
                text(line.creditName()),
                Boolean.toString(line.isTax()),
                Boolean.toString(line.isLicence()),
                Boolean.toString(line.isProvisional()),
                text(String.join(" | ", line.conversionRates())));
    }
}

package dev.channelkit.bss.invoice;

import static dev.channelkit.commons.csv.CsvCell.number;
import static dev.channelkit.commons.csv.CsvCell.text;

import dev.channelkit.commons.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charges as comma-separated values after RFC 4180: UTF-8 without a byte order mark, CRLF, a header. Numbers are written in full with a
 * point. Texts that a spreadsheet would run as a formula get an apostrophe in front. Where an invoice names a customer or a product by id or
 * code only, that stands in place of the name.
 */
public final class ChargeCsv {
    private static final CsvTable<Charge> TABLE = CsvTable.of(
            List.of("customer", "product", "subscription", "term", "quantity", "unit", "total", "currency"),
            ChargeCsv::cells);

    private ChargeCsv() {}

    /**
     * Writes a file, replacing one that is there. It is whole only when this returns: after an exception delete it.
     *
     * @return how many charges were written, the header not counted
     * @throws IOException if it cannot be written
     * @throws dev.channelkit.commons.error.ChannelKitException if an invoice cannot be had
     */
    public static long write(Iterable<Charge> charges, Path file) throws IOException {
        return TABLE.write(charges, file);
    }

    /** Like {@link #write(Iterable, Path)}, to something that the caller closes. */
    public static long write(Iterable<Charge> charges, Appendable out) throws IOException {
        return TABLE.write(charges, out);
    }

    private static @Nullable String customer(Charge charge) {
        Long id = charge.customerId();
        return first(charge.customer(), id == null ? null : id.toString());
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static List<String> cells(Charge charge) {
        return List.of(
                text(customer(charge)),
                text(first(charge.product(), charge.productCode(), charge.productId())),
                text(charge.subscriptionId()),
                text(charge.term()),
                number(charge.quantity()),
                text(charge.unit()),
                number(charge.total()),
                text(charge.currency()));
    }
}

package dev.channelkit.commons.csv;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * How rows become comma-separated values after RFC 4180: UTF-8 without a byte order mark, CRLF, a header. Immutable.
 *
 * @param <T> a row
 */
public final class CsvTable<T> {
    private final List<String> header;
    private final Function<? super T, List<String>> cells;

    private CsvTable(List<String> header, Function<? super T, List<String>> cells) {
        this.header = List.copyOf(header);
        this.cells = cells;
    }

    /**
     * A table.
     *
     * @param header the names of the columns, which need no quotes
     * @param cells the cells of a row, each made by {@link CsvCell}, as many as there are columns
     */
    public static <T> CsvTable<T> of(List<String> header, Function<? super T, List<String>> cells) {
        return new CsvTable<>(header, cells);
    }

    /**
     * Writes a file, replacing one that is there. It is whole only when this returns: after an exception delete it.
     *
     * @return how many rows were written, the header not counted
     * @throws IOException if it cannot be written
     */
    public long write(Iterable<? extends T> rows, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return write(rows, out);
        }
    }

    /** Like {@link #write(Iterable, Path)}, to something that the caller closes. */
    public long write(Iterable<? extends T> rows, Appendable out) throws IOException {
        line(header, out);
        long written = 0;
        for (T row : rows) {
            line(cells.apply(row), out);
            written++;
        }
        return written;
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        out.append(String.join(",", cells)).append("\r\n");
    }
}

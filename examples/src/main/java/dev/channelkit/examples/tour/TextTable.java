package dev.channelkit.examples.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under a header, in columns as wide as their widest cell. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param header the names of the columns; those that begin with {@code >} are aligned to the right */
    TextTable(String... header) {
        this.header = List.of(header);
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines() {
        List<List<String>> all = new ArrayList<>();
        all.add(header.stream().map(TextTable::name).toList());
        all.addAll(rows);
        int[] widths = IntStream.range(0, header.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String pad = " ".repeat(widths[column] - cell.length());
            line.append(header.get(column).startsWith(">") ? pad + cell : cell + pad)
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static String name(String column) {
        return column.startsWith(">") ? column.substring(1) : column;
    }

    /** At most so many characters, the last one an ellipsis where some are left out. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}

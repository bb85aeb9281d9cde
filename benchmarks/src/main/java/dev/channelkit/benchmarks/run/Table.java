package dev.channelkit.benchmarks.run;

import java.util.List;

/** A table in Markdown. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(List<String> columns) {
        row(columns);
        text.append("|---".repeat(columns.size())).append("|\n");
    }

    void row(List<String> cells) {
        cells.forEach(cell -> text.append("| ").append(escaped(cell)).append(' '));
        text.append("|\n");
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

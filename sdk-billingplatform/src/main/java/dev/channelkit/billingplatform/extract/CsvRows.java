package dev.channelkit.billingplatform.extract;

import dev.channelkit.commons.row.Row;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file in CSV behind its header, one by one. An enclosed field may have line ends; a qualifier in it stands twice. */
final class CsvRows implements Iterator<Row> {
    private static final int END = -1;

    private final PushbackReader reader;
    private final CsvForm form;
    private final Path file;
    private @Nullable List<String> header;
    private boolean ended;
    private @Nullable Row row;

    CsvRows(Reader reader, CsvForm form, Path file) {
        this.reader = new PushbackReader(reader, 1);
        this.form = form;
        this.file = file;
    }

    @Override
    public boolean hasNext() {
        if (row == null && !ended) {
            row = read();
            ended = row == null;
        }
        return row != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || row == null) {
            throw new NoSuchElementException("the file has no more rows");
        }
        Row had = row;
        row = null;
        return had;
    }

    private @Nullable Row read() {
        List<String> names = header;
        if (names == null) {
            names = line(true);
            if (names == null) {
                return null;
            }
            header = names;
        }
        List<String> cells = line(false);
        if (cells == null) {
            return null;
        }
        if (cells.size() != names.size()) {
            throw RowForm.broken(file, "has a line of " + cells.size() + " fields under a header of " + names.size());
        }
        Row.Builder built = Row.builder();
        for (int i = 0; i < cells.size(); i++) {
            String name = names.get(i);
            if (name.isBlank()) {
                throw RowForm.broken(file, "has a field without a name");
            }
            built.set(name, cells.get(i));
        }
        return built.build();
    }

    /** Null at the end of the file. */
    private @Nullable List<String> line(boolean first) {
        int c = one();
        if (first && c == '\uFEFF') {
            c = one();
        }
        if (c == END) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        while (true) {
            if (c == form.qualifier() && cell.isEmpty()) {
                enclosed(cell);
                c = one();
            }
            while (c != form.delimiter() && c != END && c != '\r' && c != '\n') {
                cell.append((char) c);
                c = one();
            }
            cells.add(cell.toString());
            cell.setLength(0);
            if (c != form.delimiter()) {
                if (c == '\r') {
                    unless('\n', one());
                }
                return cells;
            }
            c = one();
        }
    }

    private void enclosed(StringBuilder cell) {
        while (true) {
            int c = one();
            if (c == END) {
                throw RowForm.broken(file, "is cut off within a field");
            }
            if (c == form.qualifier()) {
                int following = one();
                if (following != form.qualifier()) {
                    back(following);
                    return;
                }
            }
            cell.append((char) c);
        }
    }

    private void unless(char swallowed, int c) {
        if (c != swallowed) {
            back(c);
        }
    }

    private void back(int c) {
        if (c != END) {
            try {
                reader.unread(c);
            } catch (IOException e) {
                throw RowForm.failed(file, e);
            }
        }
    }

    private int one() {
        try {
            return reader.read();
        } catch (IOException e) {
            throw RowForm.failed(file, e);
        }
    }
}

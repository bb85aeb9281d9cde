package dev.channelkit.billingplatform.extract;

import dev.channelkit.commons.row.Row;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The objects of a list in JSON, one by one: of an array, or of the first array or object in an envelope around it. */
final class JsonRows implements Iterator<Row> {
    private static final int END = -1;

    private final Reader reader;
    private final Path file;
    private int next;
    private boolean begun;
    private boolean only;
    private boolean ended;
    private @Nullable Row row;

    JsonRows(Reader reader, Path file) {
        this.reader = reader;
        this.file = file;
    }

    @Override
    public boolean hasNext() {
        if (row == null && !ended) {
            row = read();
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
        if (!begun) {
            begun = true;
            begin();
        } else if (only) {
            next = ']';
        }
        if (next == ',') {
            advance();
        }
        if (next == ']') {
            ended = true;
            rest();
            return null;
        }
        if (next != '{') {
            throw RowForm.broken(file, next == END ? "is cut off" : "has something else than rows in its list");
        }
        String object = object();
        try {
            return Row.json(object);
        } catch (IllegalArgumentException e) {
            throw RowForm.broken(file, "has a row that is no JSON");
        }
    }

    /** Up to the first row, or the end of the list. */
    private void begin() {
        advance();
        if (next == '\uFEFF') {
            advance();
        }
        if (next == '{') {
            do {
                advance();
                if (next == '"') {
                    skipText();
                    advance();
                }
                if (next == END || next == '}') {
                    throw RowForm.broken(file, "has no list of rows");
                }
            } while (next != '[' && next != '{');
        }
        if (next == '[') {
            advance();
        } else if (next == '{') {
            only = true;
        } else {
            throw RowForm.broken(file, next == END ? "is empty" : "has no list of rows");
        }
    }

    /** What follows the list must be nothing but the end of what is around it. */
    private void rest() {
        if (only) {
            return;
        }
        advance();
        while (next != END) {
            if (next == '[' || next == '{') {
                throw RowForm.broken(file, "has more than one list");
            }
            advance();
        }
    }

    private String object() {
        StringBuilder text = new StringBuilder(256);
        int depth = 0;
        boolean inText = false;
        boolean escaped = false;
        int c = next;
        while (true) {
            if (c == END) {
                throw RowForm.broken(file, "is cut off");
            }
            text.append((char) c);
            if (inText) {
                inText = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else {
                inText = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                if (depth == 0) {
                    advance();
                    return text.toString();
                }
            }
            c = one();
        }
    }

    private void skipText() {
        boolean escaped = false;
        int c = one();
        while (c != END && (escaped || c != '"')) {
            escaped = !escaped && c == '\\';
            c = one();
        }
    }

    /** To the next sign that is no blank. */
    private void advance() {
        do {
            next = one();
        } while (next == ' ' || next == '\n' || next == '\r' || next == '\t');
    }

    private int one() {
        try {
            return reader.read();
        } catch (IOException e) {
            throw RowForm.failed(file, e);
        }
    }
}

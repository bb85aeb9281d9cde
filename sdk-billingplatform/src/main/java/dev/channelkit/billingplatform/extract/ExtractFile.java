package dev.channelkit.billingplatform.extract;

import dev.channelkit.commons.row.Row;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One batch of an extract on disk. */
public final class ExtractFile {
    private final Path path;
    private final String field;
    private final RowForm form;
    private final long rows;
    private final boolean kept;

    ExtractFile(Path path, String field, RowForm form, long rows, boolean kept) {
        this.path = path;
        this.field = field;
        this.form = form;
        this.rows = rows;
        this.kept = kept;
    }

    public Path path() {
        return path;
    }

    /** The field that it came from. */
    public String field() {
        return field;
    }

    /** How many rows it has, without a header. */
    public long rows() {
        return rows;
    }

    /** Whether it was there already, from an earlier run. */
    public boolean isKept() {
        return kept;
    }

    /**
     * Its rows, read while they are walked; to be closed. Of CSV all values are text, and blank where there was none.
     *
     * @throws dev.channelkit.commons.error.LocalFileException if it cannot be read
     * @throws dev.channelkit.commons.error.DecodingException if it is not in the form asked for; in a step, too
     */
    public Stream<Row> read() {
        return form.read(path);
    }

    @Override
    public String toString() {
        return "ExtractFile[" + path + ", " + rows + " rows]";
    }
}

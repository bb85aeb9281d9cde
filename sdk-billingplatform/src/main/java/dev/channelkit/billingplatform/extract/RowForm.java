package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.api.FilesOperations;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.row.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file are told apart.
 *
 * @param csv null for JSON
 */
record RowForm(@Nullable CsvForm csv) {

    String ending() {
        return csv == null ? ".json" : ".csv";
    }

    /** To be closed. */
    Stream<Row> read(Path file) {
        try {
            BufferedReader reader = Files.newBufferedReader(file);
            Iterator<Row> rows = csv == null ? new JsonRows(reader, file) : new CsvRows(reader, csv, file);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                    .onClose(() -> close(reader));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** How many rows a file has; the file is read through, and not held. */
    long count(Path file) {
        try (Stream<Row> rows = read(file)) {
            return rows.count();
        }
    }

    static DecodingException broken(Path file, String what) {
        return new DecodingException(
                "the file " + file.getFileName() + " of an extract " + what,
                Outcome.APPLIED,
                CallDetails.of(FilesOperations.DOWNLOAD).build(),
                null,
                null);
    }

    static RuntimeException failed(Path file, IOException e) {
        return e instanceof CharacterCodingException
                ? broken(file, "is not UTF-8")
                : new LocalFileException(
                        "cannot read " + file,
                        CallDetails.of(FilesOperations.DOWNLOAD).build(),
                        null,
                        e);
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

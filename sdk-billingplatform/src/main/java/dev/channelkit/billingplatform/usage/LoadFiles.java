package dev.channelkit.billingplatform.usage;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.LocalFileException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of a load. What cannot be written ends the load before anything is sent for it. */
final class LoadFiles {
    private LoadFiles() {}

    static LocalFileException failed(Path file, IOException e) {
        return new LocalFileException(
                "cannot write or read " + file.getFileName(),
                CallDetails.none(),
                "look at the directory of the load",
                e);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Rows that go into a file one by one. It is there once the first has come. */
    static final class Rows implements AutoCloseable {
        private final Path file;
        private final Delimited form;
        private final List<String> header;
        private final int headerRows;
        private final MessageDigest digest = digest();
        private @Nullable OutputStream out;
        private long rows;

        Rows(Path file, Delimited form, List<String> header, int headerRows) {
            this.file = file;
            this.form = form;
            this.header = List.copyOf(header);
            this.headerRows = headerRows;
        }

        void add(List<String> cells) {
            try {
                if (out == null) {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    out = new DigestOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), digest);
                    for (int i = 0; i < headerRows; i++) {
                        write(header);
                    }
                }
                write(cells);
                rows++;
            } catch (IOException e) {
                throw failed(file, e);
            }
        }

        private void write(List<String> cells) throws IOException {
            if (out != null) {
                out.write(form.line(cells).getBytes(StandardCharsets.UTF_8));
            }
        }

        long rows() {
            return rows;
        }

        /** The file; null when nothing came. */
        @Nullable Path file() {
            return rows == 0 ? null : file;
        }

        /** What tells its content from others; to be asked once it is closed. */
        String content() {
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public void close() {
            try {
                if (out != null) {
                    out.close();
                }
            } catch (IOException e) {
                throw failed(file, e);
            }
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    static void delete(Path file) {
        try {
            boolean unused = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }
}

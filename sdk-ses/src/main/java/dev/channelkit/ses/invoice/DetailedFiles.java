package dev.channelkit.ses.invoice;

import dev.channelkit.commons.download.Download;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the files of a detailed invoice are fetched. */
public final class DetailedFiles {
    private boolean overwrite;
    private long maxBytes = Download.DEFAULT_MAX_BYTES;
    private @Nullable Duration timeout;

    DetailedFiles() {}

    /** Whether files that are there already are replaced; otherwise they are an error, the default. */
    public DetailedFiles overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /** The largest file taken, in bytes; 1 GiB unless set. */
    public DetailedFiles maxBytes(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("a file may have at least 1 byte: " + value);
        }
        maxBytes = value;
        return this;
    }

    /** How long one file may take; as long as a call of the client unless set. */
    public DetailedFiles timeout(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("a timeout is longer than nothing: " + value);
        }
        timeout = value;
        return this;
    }

    Download download(String link, Path directory, String name) {
        Download download = Download.of(Invoices.DETAILED, link, directory)
                .as(name)
                .overwrite(overwrite)
                .maxBytes(maxBytes);
        return timeout == null ? download : download.timeout(timeout);
    }
}

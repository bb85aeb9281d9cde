package dev.channelkit.commons.download;

import dev.channelkit.commons.operation.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file to fetch from a link that a provider gave. Immutable; the methods that change something give another download.
 *
 * <p>The link counts as a secret: whoever has it can usually read the file. It stands in no message and no log, its host and path do.
 */
public final class Download {
    /** The largest file unless set: 1 GiB. */
    public static final long DEFAULT_MAX_BYTES = 1L << 30;

    private final Operation origin;
    private final String link;
    private final Path directory;
    private final @Nullable String name;
    private final boolean overwrite;
    private final long maxBytes;
    private final @Nullable Duration timeout;

    private Download(
            Operation origin,
            String link,
            Path directory,
            @Nullable String name,
            boolean overwrite,
            long maxBytes,
            @Nullable Duration timeout) {
        this.origin = origin;
        this.link = Objects.requireNonNull(link, "link");
        this.directory = Objects.requireNonNull(directory, "directory");
        this.name = name;
        this.overwrite = overwrite;
        this.maxBytes = maxBytes;
        this.timeout = timeout;
    }

    /**
     * Starts a download.
     *
     * @param origin the operation that gave the link, for messages
     * @param link an absolute HTTPS URL; plain HTTP for loopback only
     * @param directory where the file goes; made if it is not there
     */
    public static Download of(Operation origin, String link, Path directory) {
        return new Download(origin, link, directory, null, false, DEFAULT_MAX_BYTES, null);
    }

    /** The file's name, which is made safe by {@link FileName}; by default the last segment of the link's path. */
    public Download as(String fileName) {
        return new Download(origin, link, directory, fileName, overwrite, maxBytes, timeout);
    }

    /** Whether a file of that name is replaced, at once and whole; false. */
    public Download overwrite(boolean value) {
        return new Download(origin, link, directory, name, value, maxBytes, timeout);
    }

    /** The largest file taken, after decompression, in bytes; at least 1. */
    public Download maxBytes(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("a file may have at least 1 byte: " + value);
        }
        return new Download(origin, link, directory, name, overwrite, value, timeout);
    }

    /** How long one attempt may take in all; by default as long as a whole call of the client. */
    public Download timeout(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("a timeout is longer than nothing: " + value);
        }
        return new Download(origin, link, directory, name, overwrite, maxBytes, value);
    }

    public Operation origin() {
        return origin;
    }

    public String link() {
        return link;
    }

    public Path directory() {
        return directory;
    }

    /** The name asked for; null when the link is to name it. */
    public @Nullable String name() {
        return name;
    }

    public boolean overwrite() {
        return overwrite;
    }

    public long maxBytes() {
        return maxBytes;
    }

    /** Null when the client's own holds. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** Without the link. */
    @Override
    public String toString() {
        return "Download[of " + origin.id() + ", into " + directory + "]";
    }
}

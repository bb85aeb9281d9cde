package dev.channelkit.commons.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;

/**
 * Writes down what a client and its provider say to each other; given to a client's builder. Each client writes one HAR 1.2 file of its own
 * into the directory, {@code <provider>-<time>-<number>.har}. Immutable.
 *
 * <p>What may be seen is named, everything else is {@code ***}: values of headers on a list, of parameters and fields that the spec knows and
 * does not declare secret. Credentials are never written, wherever they turn up. What is recorded still holds business and personal data, so
 * files are readable by their owner only, where the file system can say so.
 *
 * <p>Recording never makes a call fail: what cannot be written is reported once as a warning.
 */
public final class Recorder {
    private static final int DEFAULT_BODY_BYTES = 1 << 20;

    private final Path directory;
    private final int maxBodyBytes;
    private final Set<String> headers;
    private final Set<String> parameters;
    private final Set<String> fields;

    private Recorder(
            Path directory, int maxBodyBytes, Set<String> headers, Set<String> parameters, Set<String> fields) {
        this.directory = directory;
        this.maxBodyBytes = maxBodyBytes;
        this.headers = headers;
        this.parameters = parameters;
        this.fields = fields;
    }

    /** Records into a directory, which is made when the first file is. */
    public static Recorder into(Path directory) {
        return new Recorder(directory, DEFAULT_BODY_BYTES, Set.of(), Set.of(), Set.of());
    }

    /**
     * The largest body that is written, in bytes; 1 MiB. Of a larger one only the size is, because what is cut cannot be told from secrets.
     * 0 leaves all bodies out.
     */
    public Recorder maxBodyBytes(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a body has no fewer than 0 bytes: " + bytes);
        }
        return new Recorder(directory, bytes, headers, parameters, fields);
    }

    /** Further headers whose values may be seen. Those that carry the client's credentials are hidden all the same. */
    public Recorder showHeaders(String... names) {
        return new Recorder(directory, maxBodyBytes, with(headers, names), parameters, fields);
    }

    /** Further query parameters whose values may be seen. */
    public Recorder showParameters(String... names) {
        return new Recorder(directory, maxBodyBytes, headers, with(parameters, names), fields);
    }

    /** Further fields of bodies whose values may be seen, wherever they stand. */
    public Recorder showFields(String... names) {
        return new Recorder(directory, maxBodyBytes, headers, parameters, with(fields, names));
    }

    /**
     * Makes a file whole whose program ended while it wrote: entries that are not complete are left out.
     *
     * @return how many entries it has
     * @throws IOException if the file cannot be read or replaced
     */
    public static int repair(Path har) throws IOException {
        return HarFile.repair(har);
    }

    /** For clients: starts a file, which appears with its first entry. */
    public Session open(String provider, Vocabulary vocabulary, Instant now, Logger log) {
        Vocabulary shown = vocabulary.showing(headers, parameters, fields);
        return new Session(HarFile.in(directory, provider, now), shown, maxBodyBytes, log);
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(List.of(more));
        return Collections.unmodifiableSet(all);
    }

    @Override
    public String toString() {
        return "Recorder[" + directory + "]";
    }
}

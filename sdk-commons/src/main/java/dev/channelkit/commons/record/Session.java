package dev.channelkit.commons.record;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** The recording of one client. Thread-safe; an exchange is redacted on the thread of its call and then appended. */
public final class Session implements AutoCloseable {
    private final HarFile file;
    private final Vocabulary vocabulary;
    private final int maxBodyBytes;
    private final Logger log;
    private final AtomicBoolean warned = new AtomicBoolean();

    Session(HarFile file, Vocabulary vocabulary, int maxBodyBytes, Logger log) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.maxBodyBytes = maxBodyBytes;
        this.log = log;
    }

    /** The largest body worth handing in, in bytes. */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    /** Appends an exchange, with nothing in it that may not be seen. Never throws. */
    @SuppressWarnings("CatchingUnchecked") // a recording that fails must not fail the call
    public void record(Exchange exchange) {
        try {
            file.append(HarEntry.of(exchange, new Redaction(vocabulary, exchange.redaction())));
        } catch (IOException | RuntimeException e) {
            if (warned.compareAndSet(false, true)) {
                // no stack trace: what was being redacted must not get into a log by way of a message
                log.warn(
                        "calls cannot be recorded into {} ({})",
                        file,
                        e.getClass().getSimpleName());
            }
        }
    }

    /** Ends the file, which is complete already. Exchanges that end later are left out. */
    @Override
    public void close() {
        file.close();
    }
}

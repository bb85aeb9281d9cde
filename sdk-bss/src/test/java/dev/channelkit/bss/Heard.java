package dev.channelkit.bss;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the client says in the log, until closed. The tests' SLF4J speaks through java.util.logging. */
public final class Heard extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("dev.channelkit.bss");
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    public Heard() {
        logger.addHandler(this);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void publish(LogRecord said) {
        if (said.getLevel().equals(Level.WARNING)) {
            warnings.add(said.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}

package dev.channelkit.testsupport.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * Everything that clients and OkHttp log, however small, until closed. Nothing of it gets onto the console meanwhile. The SLF4J of the tests
 * speaks through java.util.logging; one that does not is found out at once.
 */
final class HeardLog extends Handler implements AutoCloseable {
    private static final String PROBE = "the kit listens";

    private final List<Logger> loggers = List.of(Logger.getLogger("dev.channelkit"), Logger.getLogger("okhttp3"));
    private final Map<Logger, Optional<Level>> before = new HashMap<>();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    HeardLog() {
        setLevel(Level.ALL);
        for (Logger logger : loggers) {
            before.put(logger, Optional.ofNullable(logger.getLevel()));
            logger.addHandler(this);
            logger.setLevel(Level.ALL);
            logger.setUseParentHandlers(false);
        }
        LoggerFactory.getLogger("dev.channelkit.kit").trace(PROBE);
        if (records.isEmpty()) {
            close();
            throw new IllegalStateException("the log is not heard: SLF4J does not speak through java.util.logging");
        }
    }

    /** All of it as it would be printed, with what was thrown. */
    String text() {
        StringWriter text = new StringWriter();
        SimpleFormatter words = new SimpleFormatter();
        for (LogRecord said : records) {
            text.append(said.getLoggerName())
                    .append(' ')
                    .append(words.formatMessage(said))
                    .append('\n');
            if (said.getThrown() != null) {
                said.getThrown().printStackTrace(new PrintWriter(text, true));
            }
        }
        return text.toString();
    }

    @Override
    public void publish(LogRecord said) {
        records.add(said);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        for (Logger logger : loggers) {
            logger.removeHandler(this);
            logger.setLevel(before.getOrDefault(logger, Optional.empty()).orElse(null));
            logger.setUseParentHandlers(true);
        }
    }
}

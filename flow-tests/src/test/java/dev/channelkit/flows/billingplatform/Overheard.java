package dev.channelkit.flows.billingplatform;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the client and OkHttp log, however small, while some work is done. For tests that run alone. */
final class Overheard {
    private static final String SETTING = "org.slf4j.simpleLogger.log.dev.channelkit";
    private static final int TRACE = 0;
    private static final int ERROR = 40;

    private Overheard() {}

    /** What may throw. */
    interface Work {
        void run() throws Exception;
    }

    /** Does the work; what was logged meanwhile, on whatever thread. */
    static String during(Work work) throws Exception {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream before = System.err;
        java.util.logging.Logger okhttp = java.util.logging.Logger.getLogger("okhttp3");
        Level level = okhttp.getLevel();
        PrintStream out = new PrintStream(heard, true, StandardCharsets.UTF_8);
        Handler handler = new To(out);
        Map<Logger, Integer> levels = levels(null);
        System.setProperty(SETTING, "trace");
        System.setErr(out);
        okhttp.setLevel(Level.ALL);
        okhttp.addHandler(handler);
        try {
            work.run();
        } finally {
            okhttp.removeHandler(handler);
            okhttp.setLevel(level);
            System.setErr(before);
            System.clearProperty(SETTING);
            Map<Logger, Integer> unused = levels(levels);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** Sets what is there to the level it had before, and what is new to errors; without any, everything to the lowest. */
    private static Map<Logger, Integer> levels(@Nullable Map<Logger, Integer> before)
            throws ReflectiveOperationException {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        Field all = factory.getClass().getDeclaredField("loggerMap");
        all.setAccessible(true);
        Map<Logger, Integer> found = new HashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) all.get(factory)).entrySet()) {
            if (!entry.getKey().toString().startsWith("dev.channelkit")) {
                continue;
            }
            Logger logger = (Logger) entry.getValue();
            Field level = logger.getClass().getDeclaredField("currentLogLevel");
            level.setAccessible(true);
            found.put(logger, level.getInt(logger));
            level.setInt(logger, before == null ? TRACE : before.getOrDefault(logger, ERROR));
        }
        return found;
    }

    private static final class To extends Handler {
        private final PrintStream out;

        To(PrintStream out) {
            this.out = out;
            setLevel(Level.ALL);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord record) {
            out.print(getFormatter().format(record));
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {}
    }
}

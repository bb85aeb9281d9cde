package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.time.TimeSource;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.slf4j.helpers.NOPLogger;

/** Sources whose fetches run where a test wants them, for tests of issuers. */
public final class Sources {
    private Sources() {}

    public static <C> RenewingSource<C> of(
            Issuer<C> issuer, Renewal rules, TimeSource time, Executor flights, DoubleSupplier random) {
        return new RenewingSource<>(issuer, rules, new NoTimeOfDay(time), NOPLogger.NOP_LOGGER, flights, random);
    }
}

package dev.channelkit.commons.auth.renewal;

import java.util.concurrent.Executor;

/**
 * A daemon thread for each fetch, which ends with it: fetches are rare, and no source has more than one under way. So there is none to be
 * freed, and none keeps the JVM alive.
 */
record FlightThreads(String name) implements Executor {

    @Override
    public void execute(Runnable fetch) {
        // without the inheritable thread locals of whoever happened to need a credential first
        Thread thread = new Thread(null, fetch, "channelkit-credentials-" + name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }
}

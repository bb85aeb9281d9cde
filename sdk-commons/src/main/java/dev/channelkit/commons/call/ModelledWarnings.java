package dev.channelkit.commons.call;

import dev.channelkit.commons.http.internal.OverlayAdvice;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** Tells the log of operations that nobody has confirmed: each once for a server in this JVM, however many clients of it come and go. */
final class ModelledWarnings {
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    /** Beyond it nothing is told any more: who calls so many servers has seen enough. */
    private static final int MOST = 10_000;

    private final String server;
    private final Logger log;

    /** @param server provider, host and port */
    ModelledWarnings(String server, Logger log) {
        this.server = server;
        this.log = log;
    }

    void of(Operation operation) {
        if (operation.path() == Provenance.MODELLED
                && TOLD.size() < MOST
                && TOLD.add(
                        server + " " + operation.id() + " " + operation.method() + " " + operation.pathTemplate())) {
            log.warn(
                    "{} is modelled: nobody has confirmed that the provider offers {} {}{}; verify it before relying on it, then {} (told once)",
                    operation.id(),
                    operation.method(),
                    operation.pathTemplate(),
                    operation.correction() == null ? "" : " (" + operation.correction() + ")",
                    OverlayAdvice.verify(operation));
        }
    }
}

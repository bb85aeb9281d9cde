package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.call.Transport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where sessions are opened and closed: the provider's calls, on a transport that is made when it is first needed. */
class Desk {
    private final Supplier<Transport> transports;
    private final Function<? super Transport, SessionCalls> calls;
    private final String header;
    private final Sessions.Times times;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Transport transport;
    private @Nullable SessionCalls open;

    Desk(
            Supplier<Transport> transports,
            Function<? super Transport, SessionCalls> calls,
            String header,
            Sessions.Times times) {
        this.transports = transports;
        this.calls = calls;
        this.header = header;
        this.times = times;
    }

    /** Opens a session; empty or blank when the answer holds no id. */
    Optional<String> login(Login login) {
        return calls().login()
                .apply(login.user().value(), login.password().value())
                .timeout(times.login())
                .hiding(List.of(login.password().value(), login.user().value()))
                .send();
    }

    void logout(SessionId id) {
        Object unused = calls().logout()
                .get()
                .header(header, id.value())
                .timeout(times.logout())
                .send();
    }

    private SessionCalls calls() {
        lock.lock();
        try {
            SessionCalls current = open;
            if (current == null) {
                Transport made = transports.get();
                current = calls.apply(made);
                transport = made;
                open = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** Frees its connections. Should it be needed once more, it opens again. */
    void close() {
        Transport last;
        lock.lock();
        try {
            last = transport;
            transport = null;
            open = null;
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.close();
        }
    }
}

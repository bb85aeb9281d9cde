package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.renewal.Issued;
import dev.channelkit.commons.auth.renewal.Issuer;
import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session in place of another, and closes those that nobody uses any more. One that the provider refused is dead. One that grew old
 * is closed when its successor goes, because calls that set out with it may not have been answered.
 */
final class SessionIssuer implements Issuer<SessionId> {
    private final Desk desk;
    private final Login login;
    private final Sessions.Times times;
    private final Logouts logouts;
    private final TimeSource time;
    private final Logins logins;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<SessionId> old = new ArrayList<>();
    private @Nullable SessionId loggedOut;

    SessionIssuer(Desk desk, Login login, Sessions.Times times, Logouts logouts, TimeSource time) {
        this.desk = desk;
        this.login = login;
        this.times = times;
        this.logouts = logouts;
        this.time = time;
        logins = new Logins(desk, login, times.login(), time);
    }

    @Override
    public Issued<SessionId> issue(@Nullable Previous<SessionId> previous) throws InterruptedException {
        long sentAt = time.nanoTime();
        SessionId opened = logins.open(sentAt);
        logouts.begin(replacedBefore(previous, opened));
        return new Issued<>(opened, times.maxAge(), sentAt);
    }

    /** Those that went before this one; this one takes their place, unless it is dead. */
    private List<SessionId> replacedBefore(@Nullable Previous<SessionId> previous, SessionId opened) {
        lock.lock();
        try {
            loggedOut = null;
            List<SessionId> gone = new ArrayList<>(old);
            old.clear();
            if (previous != null && !previous.refused()) {
                old.add(previous.credential());
            }
            // a provider may answer a login with the session that is there
            gone.remove(opened);
            old.remove(opened);
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /** To be cut off in the middle would leave a session open that nobody knows. */
    @Override
    public boolean mayBreakOff() {
        return false;
    }

    @Override
    public void unused(SessionId credential) {
        logouts.begin(List.of(credential));
    }

    @Override
    public void closed(@Nullable SessionId last) {
        logouts.begin(leftOpen(last));
        logouts.await();
        desk.close();
    }

    private List<SessionId> leftOpen(@Nullable SessionId last) {
        lock.lock();
        try {
            List<SessionId> open = new ArrayList<>(old);
            old.clear();
            if (last != null && !last.equals(loggedOut)) {
                open.add(last);
                loggedOut = last;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "SessionIssuer[" + login + "]";
    }
}

package dev.channelkit.commons.reference;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a {@link ReferencedCreation} keeps what it began, one for each kind of thing. What is in memory ends with the client; a journal
 * outlives it, and is shared by processes. Methods that note throw a {@link dev.channelkit.commons.error.ChannelKitException} when they cannot.
 */
public interface CreationRecord {

    /** In this client's memory: the latest references, up to a bound, whose creation is open. */
    static CreationRecord memory() {
        return new OpenReferences(ReferencedCreation.REMEMBERED);
    }

    /**
     * Keeps others that share the record from creating with the reference, until it is closed; threads of one client are kept apart
     * already.
     *
     * @throws dev.channelkit.commons.error.CallTimeoutException when others had it for so long; NOT_SENT
     */
    Turn enter(Reference reference, Duration atMost);

    /** Whether a creation may have been carried out, or still may be, and was not found since. */
    boolean isOpen(Reference reference);

    /** What was created with the reference, by the name it was given; empty when that is not known, or nothing was. */
    Optional<String> created(Reference reference);

    /** Notes that a creation is about to be sent; it is not, when this throws. */
    void sending(Reference reference);

    /** Notes that it was created, or found. Does nothing where none was begun. */
    void created(Reference reference, String name);

    /** Notes that it was not created, for certain. */
    void refused(Reference reference, String why);

    /** Notes that nobody knows. It does not throw: where it cannot be noted, it stays as it was sent, which is as good. */
    void unknown(Reference reference, String why);

    /** Lets an open one be sent again. Does nothing for others. */
    void forget(Reference reference);

    /** A place at the head of the line. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}

package dev.channelkit.commons.listen;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.operation.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a client's calls while they run. Called on the thread that makes the call, so it should be quick; what it throws is logged
 * once and otherwise ignored. An operation is what the caller asked for; it takes one attempt or several.
 */
public interface CallListener {
    /** Hears nothing. */
    CallListener NONE = new CallListener() {};

    default void operationStarted(Operation operation) {}

    /**
     * The call is over.
     *
     * @param failure what it ended in; null when it ended in a value
     */
    default void operationEnded(Operation operation, CallDetails details, @Nullable ChannelKitException failure) {}

    /**
     * A request is about to go out, limits permitting it.
     *
     * @param attempt 1 for the first of the call
     */
    default void attemptStarted(Operation operation, int attempt) {}

    /** An answer's headers have arrived, or it is known that none will. */
    default void attemptEnded(Operation operation, Attempt attempt) {}

    /** The call has waited before an attempt. */
    default void waited(Operation operation, WaitReason reason, Duration howLong) {}

    /** The provider refused the credential and the source gave another, with which the call goes out again. */
    default void credentialRefreshed(Operation operation) {}

    /** Something in an answer was not as the spec has it. */
    default void drift(Operation operation, Drift drift) {}

    /** Why a call waited. */
    enum WaitReason {
        /** Before a repetition, because the provider asked for it or to give it time. */
        BACKOFF,
        /** For the client's own limits. */
        LIMIT
    }

    /**
     * One request on the wire.
     *
     * @param number 1 for the first of the call
     * @param status the status of the answer; null when none arrived
     * @param failure what went wrong in place of an answer; null when one arrived
     * @param duration from handing the request to the network to the headers of the answer
     */
    record Attempt(
            int number, @Nullable Integer status, @Nullable Throwable failure, Duration duration) {}
}

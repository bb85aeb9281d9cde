package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Writes down all that a client tells its listener. */
record HeardListener(StringBuilder heard) implements CallListener {

    @Override
    public void operationEnded(Operation operation, CallDetails details, @Nullable ChannelKitException failure) {
        heard.append(details).append('\n');
        if (failure != null) {
            heard.append(Told.by(failure)).append('\n');
        }
    }

    @Override
    public void attemptEnded(Operation operation, Attempt attempt) {
        heard.append(attempt).append('\n');
    }

    @Override
    public void drift(Operation operation, Drift drift) {
        heard.append(drift).append('\n');
    }
}

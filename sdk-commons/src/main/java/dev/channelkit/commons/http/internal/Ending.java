package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.retry.Failure;
import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
sealed interface Ending {

    /** As far as repeating goes; null when this is how the call ends, too. */
    @Nullable Failure failure();

    /** The answer, or the exception that stands for its lack. */
    Response take() throws ChannelKitException;

    /** With an answer: a success is already in memory, anything else is still open. */
    record Answered(Response response, AnswerBuffer buffer) implements Ending {

        @Override
        public @Nullable Failure failure() {
            int status = response.code();
            if (status == 429) {
                return Failure.RATE_LIMITED;
            }
            return status >= 500 || status == 408 ? Failure.SERVER_ERROR : null;
        }

        @Override
        public Response take() {
            return response.isSuccessful() ? response : buffer.error(response);
        }
    }

    /** Without one. */
    record Lost(Exception cause, CallProgress progress, boolean cancelledOnTheWire) implements Ending {

        @Override
        public @Nullable Failure failure() {
            boolean ended = cancelledOnTheWire
                    || progress.cancellation().isCancelled()
                    || Thread.currentThread().isInterrupted();
            if (ended || !(cause instanceof IOException) || wouldFailAgain()) {
                return null;
            }
            return progress.isSent() ? Failure.ANSWER_LOST : Failure.BEFORE_SENDING;
        }

        private boolean wouldFailAgain() {
            return cause instanceof AnswerTooLarge
                    || cause instanceof SSLPeerUnverifiedException
                    || cause.getCause() instanceof CertificateException;
        }

        @Override
        public Response take() {
            throw LostAnswer.exception(cause, progress, cancelledOnTheWire);
        }
    }
}

package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.retry.Failure;
import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
sealed interface Ending {

    /** As far as going on matters; null when this is how the call ends, too. */
    @Nullable Failure failure();

    /**
     * The answer.
     *
     * @throws dev.channelkit.commons.error.ChannelKitException in its place when there is none
     */
    Response take();

    /** With an answer: a success is in memory already, anything else is still open. */
    record Answered(
            Response response,
            AnswerBuffer buffer,
            @Nullable Failure failure) implements Ending {

        static Answered of(Response response, AnswerBuffer buffer, CallProgress progress) {
            return new Answered(response, buffer, failure(response.code(), progress));
        }

        private static @Nullable Failure failure(int status, CallProgress progress) {
            if (progress.isReplayDue()) {
                return Failure.CREDENTIAL_DEAD;
            }
            if (progress.isFinal()) {
                return null;
            }
            if (status == 429) {
                return Failure.RATE_LIMITED;
            }
            if (status == 403 && progress.forbidden().isInDoubt()) {
                return Failure.FORBIDDEN;
            }
            if (status == 500) {
                return Failure.INTERNAL_ERROR;
            }
            return status >= 500 || status == 408 ? Failure.SERVER_ERROR : null;
        }

        @Override
        public Response take() {
            return response.isSuccessful() ? response : buffer.error(response);
        }
    }

    /** Without one. */
    record Lost(
            Exception cause,
            CallProgress progress,
            boolean cancelledOnTheWire,
            @Nullable Failure failure) implements Ending {

        static Lost of(Exception cause, CallProgress progress, boolean cancelledOnTheWire) {
            boolean ended = cancelledOnTheWire
                    || progress.cancellation().isCancelled()
                    || Thread.currentThread().isInterrupted();
            boolean mayGoOn = !ended && cause instanceof IOException && !wouldFailAgain(cause);
            Failure failure = progress.isSent() ? Failure.ANSWER_LOST : Failure.BEFORE_SENDING;
            return new Lost(cause, progress, cancelledOnTheWire, mayGoOn ? failure : null);
        }

        private static boolean wouldFailAgain(Exception cause) {
            return cause instanceof AnswerTooLarge
                    || cause instanceof UploadTooLarge
                    || cause instanceof BrokenSource
                    || cause instanceof SSLPeerUnverifiedException
                    || cause.getCause() instanceof CertificateException;
        }

        @Override
        public Response take() {
            throw LostAnswer.exception(cause, progress, cancelledOnTheWire);
        }
    }
}

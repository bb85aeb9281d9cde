package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.api.BulkExtractsOperations;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks how an extract stands until it is done. A question that fails for a while is asked again as long as there is patience. */
final class ExtractWait {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** As good as: what fits into a clock's nanoseconds. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final BulkExtractsOperations operations;
    private final TimeSource time;

    ExtractWait(BulkExtractsOperations operations, TimeSource time) {
        this.operations = operations;
        this.time = time;
    }

    ExtractStatus until(String id, Duration patience) {
        long begin = time.nanoTime();
        long most = shorter(patience, FOR_EVER).toNanos();
        Duration pause = FIRST;
        while (true) {
            ExtractStatus status = null;
            ChannelKitException failure = null;
            try {
                status = new ExtractStatus(operations.get(id));
            } catch (CallCancelledException e) {
                throw e;
            } catch (ServerErrorException | TransportException | RateLimitedException e) {
                failure = e;
            }
            if (status != null && status.isCompleted()) {
                return status;
            }
            if (status != null && status.isFailed()) {
                throw new ExtractFailedException(
                        id,
                        status.failure(),
                        CallDetails.of(BulkExtractsOperations.GET).build());
            }
            long left = most - (time.nanoTime() - begin);
            if (left <= 0) {
                throw late(id, status, failure, patience);
            }
            pause(time, shorter(pause, Duration.ofNanos(left)));
            pause = shorter(pause.multipliedBy(2), LONGEST);
        }
    }

    private static ChannelKitException late(
            String id, @Nullable ExtractStatus status, @Nullable ChannelKitException failure, Duration patience) {
        if (failure != null) {
            return failure;
        }
        return new ExtractUnfinishedException(
                id,
                status == null ? null : status.text(),
                status != null && status.isBegun(),
                patience,
                CallDetails.of(BulkExtractsOperations.GET).build());
    }

    static void pause(TimeSource time, Duration duration) {
        try {
            time.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted while it waited for an extract, which goes on",
                    Outcome.APPLIED,
                    CallDetails.of(BulkExtractsOperations.GET).build(),
                    "wait for it again by its name",
                    e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

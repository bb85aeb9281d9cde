package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.api.BulkExtractsOperations;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.time.Pauses;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks how an extract stands until it is done. A question that fails for a while is asked again as long as there is patience. */
final class ExtractWait {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final BulkExtractsOperations operations;
    private final TimeSource time;

    ExtractWait(BulkExtractsOperations operations, TimeSource time) {
        this.operations = operations;
        this.time = time;
    }

    ExtractStatus until(String id, Duration patience) {
        Pauses pauses = Pauses.doubling(time, patience, FIRST, LONGEST);
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
            if (!pauses.next(ExtractWait::cancelled)) {
                throw late(id, status, failure, patience);
            }
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

    static CallCancelledException cancelled(InterruptedException e) {
        return new CallCancelledException(
                "the thread was interrupted while it waited for an extract, which goes on",
                Outcome.APPLIED,
                CallDetails.of(BulkExtractsOperations.GET).build(),
                "wait for it again by its name",
                e);
    }
}

package dev.channelkit.bss.subscription;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * The readings that a client was told.
 *
 * @param orderItems of the quantity of an order item that names a subscription; null when it was not told
 * @param requests of the quantity of a request for fewer seats; null when it was not told
 */
public record QuantityReadings(
        @Nullable QuantityReading orderItems, @Nullable QuantityReading requests) {

    QuantityReading ofOrderItems() {
        return told(orderItems, "an order item for a subscription", "orderQuantity");
    }

    QuantityReading ofRequests() {
        return told(requests, "a request for fewer seats", "requestQuantity");
    }

    private static QuantityReading told(@Nullable QuantityReading reading, String what, String setting) {
        if (reading == null) {
            throw new InvalidRequestException(
                    "it is not known whether the provider reads the quantity of " + what
                            + " as a total or as a difference," + " so nothing was sent",
                    CallDetails.none(),
                    "ask the distributor, then build the client with " + setting + "(QuantityReading.TOTAL) or DELTA",
                    null);
        }
        return reading;
    }
}

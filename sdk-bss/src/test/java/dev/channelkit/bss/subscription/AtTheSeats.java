package dev.channelkit.bss.subscription;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.commons.reference.Reference;

/** Seats of a subscription at a {@link SeatServer}. */
abstract class AtTheSeats {
    static final Reference REFERENCE = reference("PO-1881");
    static final Reference OTHER = reference("PO-1882");

    final SeatServer server = new SeatServer();

    StubbedBss bss(QuantityReading reading) {
        return StubbedBss.reading(reading, reading, server::answer);
    }

    StubbedBss delta() {
        return bss(QuantityReading.DELTA);
    }
}

package dev.channelkit.sandbox.internal.bss;

import java.time.Instant;

/**
 * Something that happens by itself when its time has come.
 *
 * @param kind what
 * @param key of which object
 */
record Due(Instant at, Kind kind, String key) {
    enum Kind {
        ORDER_STARTS,
        ORDER_ENDS,
        QUANTITY_STARTS,
        QUANTITY_ENDS,
        ADDON_ENDS
    }
}

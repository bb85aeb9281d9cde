package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.record.Exchange;
import java.util.List;

/** A request body with files in it: not to be read just to look at it. */
public interface Upload {

    /** Whether it was read, and cannot be read again. */
    boolean isSpent();

    /** What it is made of; empty when it is one file and nothing else. */
    List<Exchange.Part> parts();
}

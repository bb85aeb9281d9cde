package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;

/** A limit as a setting: what it allows, and how to make it. */
public interface LimitRule {

    /** What it allows, in words; rules of equal names for the same server share one limit. */
    String name();

    Limit create(TimeSource time);
}

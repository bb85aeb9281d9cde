package dev.channelkit.billingplatform;

import dev.channelkit.commons.journal.Journal;
import java.time.Duration;

/** What jobs of several calls need beside the calls: where they are noted, whose they are there, and how late a call may still leave. */
record FlowSettings(Journal journal, String server, Duration totalTimeout) {}

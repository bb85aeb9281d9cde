package dev.channelkit.billingplatform;

import dev.channelkit.commons.journal.Journal;

/** What jobs of several calls need beside the calls: where they are noted, and whose they are there. */
record FlowSettings(Journal journal, String server) {}

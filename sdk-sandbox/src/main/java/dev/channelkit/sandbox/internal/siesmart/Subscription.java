package dev.channelkit.sandbox.internal.siesmart;

import java.util.UUID;

/** Somebody wants to be told of that kind of event of that proposal. */
record Subscription(UUID id, long proposalId, String eventType) {}

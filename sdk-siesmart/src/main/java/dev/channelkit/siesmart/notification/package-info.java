/** Being told of changes: subscriptions, and what arrives. */
@NullMarked
package dev.channelkit.siesmart.notification;

import org.jspecify.annotations.NullMarked;

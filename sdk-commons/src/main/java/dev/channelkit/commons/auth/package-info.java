/**
 * Where credentials come from, how they are put on a request, and how an answer shows that one is dead.
 *
 * <p>May depend on packages codec, error, operation and time; what fetches and renews credentials is in the packages below.
 */
@NullMarked
package dev.channelkit.commons.auth;

import org.jspecify.annotations.NullMarked;

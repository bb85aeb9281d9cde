/**
 * Access tokens by OAuth 2: the call that fetches one, and where processes may share it.
 *
 * <p>May depend on packages auth, auth.renewal, codec, error, http.internal, operation, retry and time.
 */
@NullMarked
package dev.channelkit.commons.auth.oauth;

import org.jspecify.annotations.NullMarked;

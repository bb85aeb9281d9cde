package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import java.time.Instant;

/**
 * A token as processes share it. The times are by the clock on the wall, the only one that processes have in common.
 *
 * @param issuedAt when it was asked for
 * @param expiresAt the end of its life, margin not yet taken off
 */
public record StoredToken(AccessToken token, Instant issuedAt, Instant expiresAt) {}

package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.renewal.Issued;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint gave.
 *
 * @param refreshToken what the next token may be asked for with; null when there was none in the answer
 */
record Granted(Issued<AccessToken> issued, @Nullable Secret refreshToken) {}

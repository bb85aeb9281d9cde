package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What SES answers, before the format is chosen.
 *
 * @param body as JSON has it; null where there is none
 */
record Reply(int status, @Nullable JsonNode body) {}

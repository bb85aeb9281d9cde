/**
 * The client for the Tech Data SES platform API (v1), also served by StreamOne Ion. Start at {@link dev.channelkit.ses.SesClient}.
 *
 * <p>Operations are in {@code api}, entities in {@code model}; both are generated from {@code specs/ses}.
 */
@NullMarked
package dev.channelkit.ses;

import org.jspecify.annotations.NullMarked;

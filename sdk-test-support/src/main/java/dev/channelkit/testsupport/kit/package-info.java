/**
 * The kit that every provider's tests run over all its operations: paging, credentials, errors, retries, limits, overlays, and what the spec
 * does not know.
 *
 * <p>It is driven by the spec and by the generated contract cases. A topic says which operations the spec demands it for, and fails where one of them
 * is left out; so no provider opts out in silence.
 */
@NullMarked
package dev.channelkit.testsupport.kit;

import org.jspecify.annotations.NullMarked;

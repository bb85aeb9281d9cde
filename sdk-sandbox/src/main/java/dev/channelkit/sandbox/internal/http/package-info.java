/**
 * A small HTTP/1.1 server on loopback that keeps the request as it came and can answer as badly as it is told to.
 *
 * <p>Depends on nothing else of the sandbox.
 */
@NullMarked
package dev.channelkit.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;

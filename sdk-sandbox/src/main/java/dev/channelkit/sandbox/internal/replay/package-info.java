/**
 * Answers from recordings: HAR 1.2 files, as the clients' recorder and browsers write them. The rules are in docs/sandbox.md.
 *
 * <p>Depends on {@code internal.http} only.
 */
@NullMarked
package dev.channelkit.sandbox.internal.replay;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps credentials that run out: fetches one for any number of callers, renews it before it ends, and holds back when that fails. Knows
 * neither what a credential is nor how it is fetched; tokens and login sessions use the same engine.
 *
 * <p>May depend on packages auth, error, retry and time. {@code docs/decisions/0017-credentials-that-run-out.md} says why the rules are as
 * they are.
 */
@NullMarked
package dev.channelkit.commons.auth.renewal;

import org.jspecify.annotations.NullMarked;

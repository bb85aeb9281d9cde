/**
 * Login sessions as credentials: opened at first use, shared, replaced when they die, closed at the end. Knows no provider; login and logout
 * are calls that a provider's module gives.
 *
 * <p>May depend on packages auth, auth.renewal, call, error, retry and time. {@code docs/decisions/0037-sessions.md} says why the rules are as
 * they are.
 */
@NullMarked
package dev.channelkit.commons.auth.session;

import org.jspecify.annotations.NullMarked;

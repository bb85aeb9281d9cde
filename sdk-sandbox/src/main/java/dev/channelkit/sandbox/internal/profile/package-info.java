/** The settings of a provider's profile: by name, with defaults and what values they take. Depends on nothing else of the sandbox. */
@NullMarked
package dev.channelkit.sandbox.internal.profile;

import org.jspecify.annotations.NullMarked;

package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.call.Call;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A provider's login and logout.
 *
 * @param login by user name and password, the call that opens a session and gives its id; none, or a blank one, counts as a refusal. What it
 *     fails with decides what becomes of it: see {@link Sessions}
 * @param logout the call that closes a session; the header with its id is added here
 */
public record SessionCalls(
        BiFunction<String, String, Call<Optional<String>>> login, Supplier<? extends Call<?>> logout) {

    public SessionCalls {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(logout, "logout");
    }
}

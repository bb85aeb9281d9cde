package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import org.jspecify.annotations.Nullable;

/** Who logs in. */
record Login(Secret user, Secret password) {

    static Login of(@Nullable String user, @Nullable String password) {
        return new Login(given("user name", user), given("password", password));
    }

    /** As much of the name as tells one account from another: what may stand in messages. */
    String shown() {
        String name = user.value();
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "***";
    }

    private static Secret given(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new CredentialException(
                    "the " + what + " is missing or blank",
                    CallDetails.none(),
                    "set both as they are, unchanged",
                    null);
        }
        return Secret.of(value);
    }

    @Override
    public String toString() {
        return "Login[" + shown() + "]";
    }
}

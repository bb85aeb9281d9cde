package dev.channelkit.commons.auth;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A name (a user, a key, a client id) and its secret, as they were given or as environment variables have them.
 *
 * @param name the name
 * @param secret the secret
 */
public record CredentialPair(Secret name, Secret secret) {

    /** A pair as the caller gave it; whether it may be used is for whoever uses it to say. */
    public static CredentialPair of(@Nullable String name, @Nullable String secret) {
        return new CredentialPair(Secret.of(name == null ? "" : name), Secret.of(secret == null ? "" : secret));
    }

    /**
     * Reads two variables.
     *
     * @param environment gives a variable's value, or null
     * @param nameVariable the variable with the name, key or id
     * @param secretVariable the variable with the secret
     * @param method the builder's method that takes both, for the message
     * @throws CredentialException naming what is missing
     */
    public static CredentialPair read(
            Function<String, @Nullable String> environment, String nameVariable, String secretVariable, String method) {
        String name = environment.apply(nameVariable);
        String secret = environment.apply(secretVariable);
        if (name == null || secret == null) {
            throw new CredentialException(
                    "no credentials: none were given to the builder, and the environment has no "
                            + missing(name, nameVariable, secret, secretVariable),
                    CallDetails.none(),
                    "call " + method + ", or set " + nameVariable + " and " + secretVariable,
                    null);
        }
        return new CredentialPair(Secret.of(name), Secret.of(secret));
    }

    private static String missing(
            @Nullable String name, String nameVariable, @Nullable String secret, String secretVariable) {
        if (name == null && secret == null) {
            return String.join(" and ", List.of(nameVariable, secretVariable));
        }
        return name == null ? nameVariable : secretVariable;
    }
}

package dev.channelkit.commons.auth;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A name and its secret as environment variables have them.
 *
 * @param name the value of the first
 * @param secret the value of the second
 */
public record EnvironmentPair(Secret name, Secret secret) {

    /**
     * Reads the two variables.
     *
     * @param environment gives a variable's value, or null
     * @param nameVariable the variable with the name, key or id
     * @param secretVariable the variable with the secret
     * @param method the builder's method that takes both, for the message
     * @throws CredentialException naming what is missing
     */
    public static EnvironmentPair read(
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
        return new EnvironmentPair(Secret.of(name), Secret.of(secret));
    }

    private static String missing(
            @Nullable String name, String nameVariable, @Nullable String secret, String secretVariable) {
        if (name == null && secret == null) {
            return String.join(" and ", List.of(nameVariable, secretVariable));
        }
        return name == null ? nameVariable : secretVariable;
    }
}

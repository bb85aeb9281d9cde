package dev.channelkit.commons.auth;

/** The headers of a request about to go out, as far as an {@link Authorizer} may change them. */
@FunctionalInterface
public interface RequestHeaders {

    /** Puts a header in place of any of that name. */
    void set(String name, String value);
}

package dev.channelkit.sandbox.internal.spec;

/**
 * One thing that is wrong with a request.
 *
 * @param in the part of the request: {@code path}, {@code query}, {@code header} or {@code body}
 * @param name the parameter or field, as the request names it
 * @param what what is wrong with it
 */
public record Problem(String in, String name, String what) {
    @Override
    public String toString() {
        return in + " '" + name + "' " + what;
    }
}

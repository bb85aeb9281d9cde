package dev.channelkit.sandbox.internal.http;

import java.util.Objects;

/** A name and a value, decoded: of a query, a form body or a header. */
public record Parameter(String name, String value) {
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}

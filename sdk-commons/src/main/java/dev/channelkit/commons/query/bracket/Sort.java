package dev.channelkit.commons.query.bracket;

/** One level of a list's order; several apply in the order given. */
public record Sort<T>(String field, boolean ascending) {

    String key() {
        return "sort[" + field + "]";
    }

    String value() {
        return ascending ? "asc" : "desc";
    }
}

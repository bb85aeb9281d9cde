package dev.channelkit.commons.overlay;

import java.util.List;

/**
 * One fact that an overlay corrects.
 *
 * @param fact what kind of fact
 * @param subject the operationId or model; empty for the whole client
 * @param name what of the subject: a parameter, field or variable; empty where there is only one
 * @param values what holds instead; one, but for payload places
 * @param source the file, or that it was the builder: what messages call the overlay
 * @param place where in the source
 */
record Correction(Fact fact, String subject, String name, List<String> values, String source, String place) {

    enum Fact {
        SERVER("server"),
        OPERATION_SERVER("server"),
        PATH("path"),
        METHOD("method"),
        PARAMETER("parameter names"),
        REQUEST_FIELD("request fields"),
        PAYLOAD("payload"),
        VERIFIED("verified"),
        FIELD("fields");

        final String words;

        Fact(String words) {
            this.words = words;
        }

        /** Whether the subject is an operation. */
        boolean isOfOperation() {
            return this != SERVER && this != FIELD;
        }
    }

    String value() {
        return values.get(0);
    }

    /** Equal for two corrections of which only one can hold. */
    List<Object> key() {
        return List.of(fact, subject, name);
    }

    /** Where it stands, for messages. */
    String where() {
        return source + " " + place;
    }

    /** For a log. */
    @Override
    public String toString() {
        String what = switch (fact) {
            case SERVER -> "server variable " + name;
            case OPERATION_SERVER -> subject + " server variable " + name;
            case PARAMETER -> subject + " parameter " + name;
            case REQUEST_FIELD -> subject + " request field " + name;
            case FIELD -> subject + "." + name;
            case PATH, METHOD, PAYLOAD, VERIFIED -> subject + " " + fact.words;
        };
        return Printable.line(fact == Fact.VERIFIED ? what : what + " = " + String.join(", ", values));
    }
}

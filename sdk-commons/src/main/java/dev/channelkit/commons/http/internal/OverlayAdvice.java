package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.operation.Operation;

/** Says how a user corrects or confirms what is modelled of an operation, so that it can be copied as it stands. */
public final class OverlayAdvice {
    private OverlayAdvice() {}

    /** How to say that the operation is where it is said to be. */
    public static String verify(Operation operation) {
        return "say so in an overlay: " + json(operation, "\"verified\": true")
                + " in its file, or Overlay.builder().verified(\"" + operation.id() + "\")";
    }

    /** How to say that it is elsewhere. */
    static String correct(Operation operation) {
        String template = operation.pathTemplate();
        return json(operation, "\"path\": \"" + template + "\"")
                + " in the file of an overlay, or Overlay.builder().path(\"" + operation.id() + "\", \"" + template
                + "\"), with the right path (method is corrected likewise)";
    }

    private static String json(Operation operation, String fact) {
        return "{\"operations\": {\"" + operation.id() + "\": {" + fact + "}}}";
    }
}

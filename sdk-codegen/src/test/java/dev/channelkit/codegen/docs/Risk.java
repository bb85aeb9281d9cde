package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.SpecOperation;

/** What is at stake where an operation is not what the spec says; the worst first. */
enum Risk {
    MONEY("Writes that move money or commit to it"),
    LOSS("Writes that cannot be taken back"),
    ONCE("Other writes that are never sent again"),
    WRITE("Other writes"),
    READ("Reads");

    private final String words;

    Risk(String words) {
        this.words = words;
    }

    static Risk of(SpecOperation operation) {
        String told = operation.node().text("x-risk", "");
        if (told.equals("money")) {
            return MONEY;
        }
        if (told.equals("loss") || operation.node().has("x-confirm")) {
            return LOSS;
        }
        return switch (operation.node().text("x-retry", operation.isGet() ? "safe" : "never")) {
            case "never" -> ONCE;
            case "same" -> WRITE;
            default -> READ;
        };
    }

    String words() {
        return words;
    }
}

package dev.channelkit.codegen.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes texts of the spec into Java source: string literals and Javadoc. */
final class JavaText {
    private static final int WIDTH = 110;

    private JavaText() {}

    /** A string literal. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    static String literals(List<String> texts) {
        return String.join(", ", texts.stream().map(JavaText::literal).toList());
    }

    /** A description of the spec (CommonMark) as Javadoc: code spans, paragraphs and list items become tags, the rest is escaped. */
    static String javadoc(@Nullable String description) {
        if (description == null) {
            return "";
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : description.strip().split("\n\\s*\n", -1)) {
            paragraphs.add(isList(paragraph) ? list(paragraph) : inline(paragraph));
        }
        return String.join("\n\n<p>", paragraphs).replace("\n\n<p><ul>", "\n\n<ul>");
    }

    /** The first sentence of a description, or all of it when it has only one; for a parameter's tag. */
    static String firstSentence(@Nullable String description) {
        String text = description == null
                ? ""
                : description.strip().split("\n\\s*\n", -1)[0].replaceAll("\\s+", " ");
        int end = text.indexOf(". ");
        return inline(end < 0 ? text : text.substring(0, end + 1));
    }

    /** The first sentence as it stands behind a tag: without capital and full stop. */
    static String phrase(@Nullable String description) {
        String text = firstSentence(description);
        boolean word = text.startsWith("A ") || (text.length() > 1 && Character.isLowerCase(text.charAt(1)));
        String lower = word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isList(String paragraph) {
        return paragraph.startsWith("- ")
                && paragraph.lines().allMatch(line -> line.startsWith("- ") || line.startsWith("  "));
    }

    private static String list(String paragraph) {
        StringBuilder items = new StringBuilder("<ul>");
        for (String item : paragraph.substring(2).split("\n- ", -1)) {
            items.append("\n<li>").append(inline(item));
        }
        return items.append("\n</ul>").toString();
    }

    private static String inline(String text) {
        StringBuilder out = new StringBuilder();
        boolean code = false;
        for (String span : text.replaceAll("\\s+", " ").split("`", -1)) {
            if (code) {
                out.append(code(span));
            } else {
                out.append(prose(span));
            }
            code = !code;
        }
        return out.toString().strip();
    }

    /** A code span; one that the tag {@code @code} cannot hold becomes HTML. */
    static String code(String text) {
        if (text.isEmpty()) {
            return "the empty text";
        }
        return isBalanced(text) ? "{@code " + text + "}" : "<code>" + html(text) + "</code>";
    }

    /** A path template has braces, and the tag takes them in pairs. */
    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return open == 0 && text.equals(comment(text));
    }

    private static String html(String text) {
        return comment(text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("@", "&#64;"))
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    private static String prose(String text) {
        return html(text)
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>")
                .replaceAll("\\*([^*\\s][^*]*)\\*", "<i>$1</i>");
    }

    private static String comment(String text) {
        return text.replace("*/", "*&#47;").replace("\\u", "&#92;u");
    }

    /**
     * A Javadoc comment of {@code text}, wrapped, to stand before a declaration.
     *
     * @param indent the columns of the declaration, for the width of the lines
     */
    static String comment(String text, int indent) {
        String body = text.strip();
        if (!body.contains("\n") && body.length() + indent + 7 <= WIDTH) {
            return "/** " + body + " */";
        }
        StringBuilder out = new StringBuilder("/**");
        body.lines().forEach(line -> wrap(line, WIDTH - indent, out));
        return out.append("\n */").toString();
    }

    private static void wrap(String line, int width, StringBuilder out) {
        String continued = line.startsWith("@") ? "    " : "";
        StringBuilder current = new StringBuilder();
        for (String word : line.stripTrailing().split(" ", -1)) {
            if (current.length() > 0
                    && current.length() + word.length() + 4 > width
                    && !current.toString().isBlank()) {
                flush(current, out);
                current = new StringBuilder(continued);
            } else if (current.length() > 0) {
                current.append(' ');
            }
            current.append(word);
        }
        flush(current, out);
    }

    private static void flush(StringBuilder line, StringBuilder out) {
        String text = line.toString().stripTrailing();
        out.append("\n *").append(text.isEmpty() ? "" : " ").append(text);
    }
}

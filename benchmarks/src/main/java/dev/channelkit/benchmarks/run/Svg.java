package dev.channelkit.benchmarks.run;

import java.util.Locale;

/** An SVG that is readable on light and on dark ground, piece by piece. Lengths are pixels. */
final class Svg {
    /** How many series have a colour of their own. */
    static final int COLOURS = 4;

    private static final String STYLE = """
            <style>
            text{font:12px system-ui,sans-serif;fill:#24292f}
            .paper{fill:#ffffff}.grid{stroke:#d0d7de}.mark,.dash{stroke:#24292f;fill:none}.dash{stroke-dasharray:5 4}
            .c0{fill:#0969da}.c1{fill:#bc4c00}.c2{fill:#1a7f37}.c3{fill:#8250df}
            .s0{stroke:#0969da}.s1{stroke:#bc4c00}.s2{stroke:#1a7f37}.s3{stroke:#8250df}.s0,.s1,.s2,.s3{fill:none;stroke-width:2}
            @media (prefers-color-scheme:dark){
            text{fill:#e6edf3}.paper{fill:#0d1117}.grid{stroke:#30363d}.mark,.dash{stroke:#e6edf3}
            .c0{fill:#58a6ff}.c1{fill:#f0883e}.c2{fill:#3fb950}.c3{fill:#bc8cff}
            .s0{stroke:#58a6ff}.s1{stroke:#f0883e}.s2{stroke:#3fb950}.s3{stroke:#bc8cff}
            }
            </style>
            """;

    private final StringBuilder text = new StringBuilder();

    /** @param title what a reader hears who does not see it */
    Svg(int width, int height, String title) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">",
                width, height, width, height);
        add("<title>%s</title>", escape(title));
        text.append(STYLE);
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", width, height);
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x1, y1, x2, y2);
    }

    void box(String style, double x, double y, double width, double height) {
        add("<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>", style, x, y, width, height);
    }

    void dot(String style, double x, double y) {
        add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", style, x, y);
    }

    /** @param anchor which part of the text is at x: {@code start}, {@code middle} or {@code end} */
    void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escape(words));
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return text + "</svg>\n";
    }
}

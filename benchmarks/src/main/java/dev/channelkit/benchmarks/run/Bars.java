package dev.channelkit.benchmarks.run;

import java.util.List;
import java.util.Optional;

/**
 * Ratios as bars from × 1, to the right where we are faster, with error and goal; the axis is logarithmic.
 *
 * @param names of the bars that each label has
 */
record Bars(List<String> names, List<Bar> bars) {
    private static final int LABELS = 280;
    private static final int WIDTH = 760;
    private static final int TOP = 48;
    private static final int THICK = 9;
    private static final int GAP = 9;
    private static final double[] TICKS = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 10, 20, 40};

    /**
     * @param values one for each name
     * @param goal where the mark stands
     */
    record Bar(String label, List<Optional<Figure>> values, double goal) {}

    String svg() {
        int group = names.size() * THICK + GAP;
        int bottom = TOP + bars.size() * group;
        Svg svg = new Svg(WIDTH, bottom + 8, "How many times as fast as the peers: bars from 1, with error and goal");
        for (int i = 0; i < names.size(); i++) {
            svg.box("c" + i % Svg.COLOURS, LABELS + 90.0 * i, 8, THICK, THICK);
            svg.text(LABELS + 90.0 * i + 14, 17, "start", names.get(i));
        }
        svg.line("mark", LABELS + 90.0 * names.size() + 4, 6, LABELS + 90.0 * names.size() + 4, 18);
        svg.text(LABELS + 90.0 * names.size() + 12, 17, "start", "goal");
        for (double tick : TICKS) {
            if (tick >= least() && tick <= most()) {
                svg.line(tick == 1 ? "mark" : "grid", x(tick), TOP - 6, x(tick), bottom);
                svg.text(x(tick), TOP - 10, "middle", "×" + (tick == Math.rint(tick) ? "" + (int) tick : "" + tick));
            }
        }
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), TOP + i * group);
        }
        return svg.toString();
    }

    private void draw(Svg svg, Bar bar, int y) {
        int height = names.size() * THICK;
        svg.text(LABELS - 8, y + height / 2.0 + 4, "end", bar.label());
        for (int i = 0; i < names.size(); i++) {
            int top = y + i * THICK;
            String colour = "c" + i % Svg.COLOURS;
            bar.values().get(i).ifPresent(figure -> {
                double end = x(figure.value());
                svg.box(colour, Math.min(x(1), end), top, Math.abs(end - x(1)), THICK - 1.0);
                if (figure.error() > 0) {
                    double middle = top + (THICK - 1) / 2.0;
                    double low = Math.max(figure.value() - figure.error(), least());
                    svg.line("mark", x(low), middle, x(figure.value() + figure.error()), middle);
                }
            });
        }
        svg.line("mark", x(bar.goal()), y - 3.0, x(bar.goal()), y + height + 2.0);
    }

    private double x(double ratio) {
        double part = Math.log(Math.min(ratio, most()) / least()) / Math.log(most() / least());
        return LABELS + (WIDTH - LABELS - 30) * Math.max(0, part);
    }

    private double least() {
        return bars.stream()
                .flatMap(bar -> bar.values().stream().flatMap(Optional::stream))
                .mapToDouble(figure -> figure.value() * 0.9)
                .reduce(0.75, Math::min);
    }

    private double most() {
        return bars.stream()
                .flatMap(bar -> bar.values().stream().flatMap(Optional::stream))
                .mapToDouble(figure -> figure.value() * 1.15)
                .reduce(5, Math::max);
    }
}

package dev.channelkit.benchmarks.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Costs against an axis, both logarithmic, with a dashed line of linear growth from the first point of the first curve.
 *
 * @param title what is done
 * @param label of the axis
 */
record Curves(String title, String label, List<Curve> curves) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final int LEFT = 90;
    private static final int TOP = 40;
    private static final int RIGHT = WIDTH - 30;
    private static final int BOTTOM = HEIGHT - 50;

    /**
     * @param name for the legend
     * @param unit of the cost
     */
    record Curve(String name, String unit, Growth growth) {}

    String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        svg.text(12, 18, "start", title);
        grid(svg);
        linear(svg);
        for (int i = 0; i < curves.size(); i++) {
            draw(svg, i);
        }
        return svg.toString();
    }

    private void grid(Svg svg) {
        for (Growth.Point point : curves.get(0).growth().points()) {
            svg.line("grid", x(point.x()), TOP, x(point.x()), BOTTOM);
            svg.text(x(point.x()), BOTTOM + 16, "middle", Integer.toString(point.x()));
        }
        svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 34, "middle", label);
        for (double tick = Math.pow(10, Math.ceil(Math.log10(low()))); tick <= high(); tick *= 10) {
            svg.line("grid", LEFT, y(tick), RIGHT, y(tick));
            svg.text(
                    LEFT - 6,
                    y(tick) + 4,
                    "end",
                    Numbers.limit(tick) + " " + curves.get(0).unit());
        }
    }

    private void linear(Svg svg) {
        List<Growth.Point> points = curves.get(0).growth().points();
        Growth.Point first = points.get(0);
        double last = points.get(points.size() - 1).x();
        // not beyond the frame
        double end = Math.min(last, first.x() * high() / first.cost().value());
        svg.line(
                "dash",
                x(first.x()),
                y(first.cost().value()),
                x(end),
                y(first.cost().value() * end / first.x()));
    }

    private void draw(Svg svg, int number) {
        List<Growth.Point> points = curves.get(number).growth().points();
        int colour = number % Svg.COLOURS;
        for (int i = 0; i < points.size(); i++) {
            Growth.Point to = points.get(i);
            if (i > 0) {
                Growth.Point from = points.get(i - 1);
                svg.line(
                        "s" + colour,
                        x(from.x()),
                        y(from.cost().value()),
                        x(to.x()),
                        y(to.cost().value()));
            }
            svg.dot("c" + colour, x(to.x()), y(to.cost().value()));
        }
        svg.box("c" + colour, LEFT + 10, TOP + 8 + 18.0 * number, 9, 9);
        svg.text(
                LEFT + 25, TOP + 17 + 18.0 * number, "start", curves.get(number).name());
    }

    private double x(double value) {
        double from = values(Growth.Point::x).min().orElseThrow();
        double to = values(Growth.Point::x).max().orElseThrow();
        return LEFT + 20 + (RIGHT - LEFT - 40) * Math.log(value / from) / Math.log(to / from);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.log(value / low()) / Math.log(high() / low());
    }

    private double low() {
        return values(point -> point.cost().value()).min().orElseThrow() / 1.6;
    }

    private double high() {
        return values(point -> point.cost().value()).max().orElseThrow() * 1.6;
    }

    private DoubleStream values(ToDoubleFunction<Growth.Point> what) {
        return curves.stream()
                .flatMap(curve -> curve.growth().points().stream())
                .mapToDouble(what);
    }
}

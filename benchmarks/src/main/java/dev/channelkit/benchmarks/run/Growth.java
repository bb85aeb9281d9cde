package dev.channelkit.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the cost of a row grows along its axis. The cost is the time of one operation; where threads share a rate, the time that each of them
 * waits for one.
 *
 * @param points ascending in x
 */
public record Growth(List<Point> points) {
    /** The cost at one value of the axis. */
    public record Point(int x, Figure cost) {}

    public Growth {
        points = List.copyOf(points);
    }

    /** Of a peer; empty unless it was measured at three values at least. */
    public static Optional<Growth> of(Row row, String peer, Recorded run) {
        List<Point> points = new ArrayList<>();
        row.axis()
                .ifPresent(axis -> axis.values()
                        .forEach(x -> run.find(row.id(), Axis.peerAt(peer, x))
                                .ifPresent(found -> points.add(new Point(x, cost(axis, x, found))))));
        return points.size() < 3 ? Optional.empty() : Optional.of(new Growth(points));
    }

    private static Figure cost(Axis axis, int x, Measured measured) {
        boolean shared = measured.isRate() && axis.parameter().equals(Axis.THREADS);
        return shared ? new Figure(x, 0).over(measured.figure()) : measured.cost();
    }

    /**
     * The exponent b of cost ≈ a + c·x^b as the steepest step shows it, so that one bend upwards is not lost among flat steps: between two neighbours
     * b = log(cost₂ ÷ cost₁) ÷ log(x₂ ÷ x₁). The error is that of the quotient of the costs.
     */
    public Figure exponent() {
        Figure steepest = new Figure(Double.NEGATIVE_INFINITY, 0);
        for (int i = 1; i < points.size(); i++) {
            Figure step = step(points.get(i - 1), points.get(i));
            steepest = step.value() > steepest.value() ? step : steepest;
        }
        return steepest;
    }

    private static Figure step(Point from, Point to) {
        Figure quotient = to.cost().over(from.cost());
        double width = Math.log((double) to.x() / from.x());
        return new Figure(Math.log(quotient.value()) / width, quotient.error() / quotient.value() / width);
    }
}

package dev.channelkit.benchmarks.run;

import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A mean and half the width of its 95 % confidence interval.
 *
 * @param error NaN where it is not known, as of a single sample
 */
public record Figure(double value, double error) {
    private static final double CONFIDENCE = 0.95;

    /** The mean of samples, of which there is at least one. */
    public static Figure of(List<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no samples");
        }
        ListStatistics statistics = new ListStatistics();
        samples.forEach(statistics::addValue);
        return new Figure(
                statistics.getMean(), samples.size() == 1 ? Double.NaN : statistics.getMeanErrorAt(CONFIDENCE));
    }

    /** The quotient, with the error that both intervals give it: relative errors add as squares. */
    public Figure over(Figure other) {
        double ratio = value / other.value;
        return new Figure(ratio, Math.abs(ratio) * Math.hypot(error / value, other.error / other.value));
    }

    /** The difference: errors add as squares. */
    public Figure minus(Figure other) {
        return new Figure(value - other.value, Math.hypot(error, other.error));
    }

    /** Whether the interval reaches over the limit, so that it is not clear on which side the true value lies. */
    public boolean spans(double limit) {
        return Math.abs(value - limit) <= error;
    }
}

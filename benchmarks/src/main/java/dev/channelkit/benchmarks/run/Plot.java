package dev.channelkit.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A picture of results.
 *
 * @param file its name in {@code results/}
 * @param svg the picture
 */
record Plot(String file, String svg) {
    /** All that recordings give. */
    static List<Plot> all(List<Row> rows, List<Recorded> runs) {
        List<Plot> all = new ArrayList<>();
        List<Bars.Bar> ratios = ratios(rows, runs);
        if (!ratios.isEmpty()) {
            all.add(new Plot("ratios.svg", new Bars(names(runs), ratios).svg()));
        }
        for (Row row : rows) {
            row.axis()
                    .filter(axis -> drawable(row, runs))
                    .ifPresent(axis -> all.add(
                            new Plot(growthFile(row), new Curves(row.work(), axis.label(), curves(row, runs)).svg())));
        }
        return all;
    }

    static String growthFile(Row row) {
        return row.id() + ".svg";
    }

    /** Whether a row with an axis was measured at enough values to draw a line. */
    static boolean drawable(Row row, List<Recorded> runs) {
        return !curves(row, runs).isEmpty();
    }

    /** How many times as fast, for each limit on speed or time that was measured at all. */
    static List<Bars.Bar> ratios(List<Row> rows, List<Recorded> runs) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            for (Bound bound : row.bounds()) {
                boolean inverse = bound.kind() == Bound.Kind.TIME;
                if (bound.kind() != Bound.Kind.SPEED && !inverse) {
                    continue;
                }
                List<Optional<Figure>> values = runs.stream()
                        .map(run -> bound.in(row, run).map(found -> inverse ? new Figure(1, 0).over(found) : found))
                        .toList();
                if (values.stream().anyMatch(Optional::isPresent)) {
                    String subject = bound.subject().equals(Bound.OURS) ? "" : bound.subject() + " ";
                    String label = row.id() + " " + subject + "÷ " + String.join(" or ", bound.peers());
                    bars.add(new Bars.Bar(label, values, inverse ? 1 / bound.limit() : bound.limit()));
                }
            }
        }
        return bars;
    }

    private static List<Curves.Curve> curves(Row row, List<Recorded> runs) {
        List<Curves.Curve> curves = new ArrayList<>();
        IntStream.range(0, runs.size()).forEach(i -> {
            for (String peer : row.peers()) {
                String name = peer + ", " + names(runs).get(i);
                Growth.of(row, peer, runs.get(i))
                        .ifPresent(growth -> curves.add(new Curves.Curve(name, unit(row, runs.get(i)), growth)));
            }
        });
        return curves;
    }

    private static String unit(Row row, Recorded run) {
        Measured any = run.of(row).findFirst().orElseThrow();
        return any.isRate() ? any.unit().replace("ops/", "").replaceAll(".*/", "") + "/op" : any.unit();
    }

    private static List<String> names(List<Recorded> runs) {
        return runs.stream().map(run -> "JDK " + run.conditions().jdk()).toList();
    }
}

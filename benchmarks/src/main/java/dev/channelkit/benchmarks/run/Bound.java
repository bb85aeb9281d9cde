package dev.channelkit.benchmarks.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that is to be true of a row, in numbers that are measured. Made by the static methods, which speak of
 * {@link #OURS}; {@link #of} takes another of the row's peers for that.
 *
 * @param subject the peer of which this is said
 * @param peers whom it is compared with: the best of them counts; empty if with nobody
 * @param unit of an absolute limit; empty for a ratio
 */
public record Bound(Kind kind, double limit, String subject, List<String> peers, String unit) {
    /** The peer whose speed this is all about. */
    public static final String OURS = "channelkit";

    /** What is compared, and on which side of the limit it must be. */
    public enum Kind {
        /** How many times as fast as the peer; at least. */
        SPEED,
        /** How many times the peer's time; at most. */
        TIME,
        /** How many times the peer's bytes; at most. */
        BYTES,
        /** The score itself, which is the one kind that another machine changes; at most. */
        SCORE,
        /** The score less the peer's; at most. */
        OVER,
        /** Measured as 1 for true and 0 for false; at least 1. */
        HOLDS,
        /** The exponent of the growth: 1 is linear; at most. */
        GROWTH
    }

    public Bound {
        peers = List.copyOf(peers);
    }

    /** At least so many times as fast as the fastest of the peers. */
    public static Bound speed(double atLeast, String... peers) {
        return new Bound(Kind.SPEED, atLeast, OURS, List.of(peers), "");
    }

    /** At most so many times the time of the fastest of the peers. */
    public static Bound time(double atMost, String... peers) {
        return new Bound(Kind.TIME, atMost, OURS, List.of(peers), "");
    }

    /** At most so many times the bytes of the thriftiest of the peers. */
    public static Bound bytes(double atMost, String... peers) {
        return new Bound(Kind.BYTES, atMost, OURS, List.of(peers), "");
    }

    /** At most so much, in the unit of the score. */
    public static Bound score(double atMost, String unit) {
        return new Bound(Kind.SCORE, atMost, OURS, List.of(), unit);
    }

    /** At most so much more than the peer, in the unit of the score. */
    public static Bound over(double atMost, String unit, String peer) {
        return new Bound(Kind.OVER, atMost, OURS, List.of(peer), unit);
    }

    /** The program measured 1, which says that it is so. */
    public static Bound holds() {
        return new Bound(Kind.HOLDS, 1, OURS, List.of(), "");
    }

    /** Cost grows at most as the axis to this power. */
    public static Bound growth(double atMost) {
        return new Bound(Kind.GROWTH, atMost, OURS, List.of(), "");
    }

    /** The same said of another peer, such as one of our own ways of doing it. */
    public Bound of(String otherSubject) {
        return new Bound(kind, limit, otherSubject, peers, unit);
    }

    public boolean atLeast() {
        return kind == Kind.SPEED || kind == Kind.HOLDS;
    }

    /** Whether it is the value itself that is judged, which changes with the machine, and not a ratio. */
    boolean isAbsolute() {
        return kind == Kind.SCORE || kind == Kind.OVER || kind == Kind.GROWTH;
    }

    /** Whether the value is on the right side, its error left aside. */
    public boolean reachedBy(Figure figure) {
        return atLeast() ? figure.value() >= limit : figure.value() <= limit;
    }

    /**
     * The worst value that is no fall from a baseline. Absolute values change with the machine, so they may go as far as the goal in any
     * case.
     *
     * @param band part of the baseline
     */
    double allowed(double baseline, double band) {
        return switch (kind) {
            case HOLDS -> baseline;
            case SPEED -> baseline * (1 - band);
            case TIME, BYTES -> baseline * (1 + band);
            case SCORE, OVER, GROWTH -> Math.max(limit, baseline * (1 + band));
        };
    }

    /** What was measured of this; empty if somebody whom it takes was not measured. */
    public Optional<Figure> in(Row row, Recorded run) {
        if (kind == Kind.GROWTH) {
            return Growth.of(row, subject, run).map(Growth::exponent);
        }
        return run.find(row.id(), subject).flatMap(ours -> switch (kind) {
            case SPEED -> best(row, run, Measured::cost).map(peer -> peer.over(ours.cost()));
            case TIME -> best(row, run, Measured::cost).map(peer -> ours.cost().over(peer));
            case BYTES -> best(row, run, Bound::bytes).map(peer -> bytes(ours).over(peer));
            case OVER ->
                best(row, run, Measured::figure).map(peer -> ours.figure().minus(peer));
            default -> Optional.of(ours.figure());
        });
    }

    /** Bytes are counted, not sampled. */
    private static Figure bytes(Measured measured) {
        return new Figure(measured.bytes(), 0);
    }

    /** The least of the peers; empty unless all are there. */
    private Optional<Figure> best(Row row, Recorded run, Function<Measured, Figure> what) {
        List<Figure> found = peers.stream()
                .flatMap(peer -> run.find(row.id(), peer).stream())
                .map(what)
                .toList();
        return found.size() < peers.size() ? Optional.empty() : found.stream().min(Comparator.comparing(Figure::value));
    }

    /** Everybody whom this takes. */
    Stream<String> involved() {
        return Stream.concat(Stream.of(subject), peers.stream());
    }

    /** What tells this from the row's other bounds, also in the baseline. */
    public String name() {
        String what = switch (kind) {
            case SPEED -> "speed against " + among();
            case TIME -> "time against " + among();
            case BYTES -> "bytes against " + among();
            case SCORE -> unit;
            case OVER -> unit + " over " + among();
            case HOLDS -> "holds";
            case GROWTH -> "exponent";
        };
        return subject.equals(OURS) ? what : subject + ": " + what;
    }

    private String among() {
        return String.join(" or ", peers);
    }

    /** The goal as text. */
    public String text() {
        if (kind == Kind.HOLDS) {
            return "true";
        }
        String number = Numbers.limit(limit);
        return (atLeast() ? "≥ " : "≤ ")
                + switch (kind) {
                    case SPEED, TIME, BYTES, HOLDS -> "× " + number;
                    case GROWTH -> "x^" + number;
                    case SCORE, OVER -> number + " " + unit;
                };
    }

    /** A value of this kind as text. */
    public String show(double value) {
        return show(new Figure(value, Double.NaN));
    }

    /** A measured value with its error as text. */
    public String show(Figure figure) {
        String number = Numbers.plain(figure);
        return switch (kind) {
            case SPEED, TIME, BYTES -> "× " + number;
            case HOLDS -> truth(figure.value());
            case GROWTH -> "x^" + number;
            case SCORE, OVER -> number + " " + unit;
        };
    }

    private static String truth(double value) {
        return value >= 1 ? "true" : value <= 0 ? "false" : "true in " + Math.round(100 * value) + " % of runs";
    }
}

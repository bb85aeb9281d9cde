package dev.channelkit.benchmarks.rows;

import java.io.IOException;
import java.util.Locale;

/** Reads an answer of a million rows from a server that sends its last bytes only once it is told of the first row. */
final class RowPrograms {
    /** How many rows a million are in a test. */
    private static final int FEW = 10_000;

    private RowPrograms() {}

    /** One who reads all rows from a port. */
    interface Peer {
        void read(int port, int rows, Reading reading) throws IOException;
    }

    static void run(Answers answer, String name, String form, Peer peer) throws IOException {
        Reading reading;
        boolean streamed;
        if (form.equals("tiny")) {
            try (RowServer server = new RowServer(FEW)) {
                reading = reading(server.port(), FEW, peer);
                streamed = reading.isStreamed();
            }
        } else {
            int rows = 1_000_000;
            try (ServerJvm server = new ServerJvm(rows)) {
                reading = reading(server.port(), rows, peer);
                streamed = reading.isStreamed();
            }
        }
        System.out.println("# " + name + " " + reading);
        print(time(answer), name, reading.seconds(), "s");
        print(first(answer), name, streamed ? 1 : 0, "streamed");
        print(heap(answer), name, reading.isFlat() ? 1 : 0, "flat");
    }

    private static Reading reading(int port, int rows, Peer peer) throws IOException {
        return new Reading(port, rows).by(reading -> peer.read(port, rows, reading));
    }

    static String time(Answers answer) {
        return "rows." + answer.name().toLowerCase(Locale.ROOT) + ".time";
    }

    static String first(Answers answer) {
        return "rows." + answer.name().toLowerCase(Locale.ROOT) + ".first";
    }

    static String heap(Answers answer) {
        return "rows." + answer.name().toLowerCase(Locale.ROOT) + ".heap";
    }

    private static void print(String row, String peer, double score, String unit) {
        System.out.println(String.format(Locale.ROOT, "measured %s %s %.4f NaN %s", row, peer, score, unit));
    }

    /** Arguments: the peer and the form. */
    static final class Report {
        private Report() {}

        public static void main(String[] args) throws IOException {
            run(
                    Answers.REPORT,
                    args[0],
                    args[1],
                    args[0].equals("channelkit")
                            ? (port, rows, reading) -> Ours.report(port, reading)
                            : (port, rows, reading) -> HandWritten.report(args[0], port, reading));
        }
    }

    /** Arguments: the peer and the form. */
    static final class Query {
        private Query() {}

        public static void main(String[] args) throws IOException {
            run(
                    Answers.QUERY,
                    args[0],
                    args[1],
                    args[0].equals("channelkit")
                            ? Ours::query
                            : (port, rows, reading) -> HandWritten.query(args[0], port, reading));
        }
    }
}

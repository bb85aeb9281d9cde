package dev.channelkit.commons.codec;

import java.util.Arrays;

/**
 * The part of an arriving JSON text that is in memory. It finds where values end without judging them: whoever reads the slice does that. Two texts
 * of equal length that are cut at other places look the same through it.
 */
final class FeedWindow {
    private static final int FIRST = 32 * 1024;

    private final ByteFeed feed;
    private final int most;
    byte[] in;
    /** The next byte to look at. */
    int pos;
    /** The end of the bytes that are here. */
    int to;

    private boolean ended;
    private long dropped;
    // by how much the bytes moved to the front when more came
    private int moved;
    private int version;

    /** @param most bytes held at once */
    FeedWindow(ByteFeed feed, int most) {
        this.feed = feed;
        this.most = most;
        in = new byte[Math.min(FIRST, most)];
    }

    /** Changes whenever bytes came or moved: what was made of {@link #in} before does not hold any more. */
    int version() {
        return version;
    }

    /** How many bytes of the text lie before the cursor. */
    long before() {
        return dropped + pos;
    }

    /** The byte under the cursor; -1 at the end. What lies before the cursor is given up. */
    int byteHere() {
        return pos < to || more(pos, "") ? in[pos] & 0xff : -1;
    }

    /** The next byte that is not whitespace, which the cursor is moved to; -1 at the end. What lies before the cursor is given up. */
    int peek() {
        int c = byteHere();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            pos++;
            c = byteHere();
        }
        return c;
    }

    /**
     * Moves the cursor behind the value under it, which {@link #peek} has found.
     *
     * @param what it is, for the failure where it is too large
     * @return where it begins; {@link #NOT_WHOLE} with the beginning in reach if the text ends before the value does
     */
    int passValue(String what) {
        byte c = in[pos];
        return c == '{' || c == '[' || c == '"' ? passClosed(what) : passScalar(what);
    }

    /** Stands for a value that is cut off; the cursor stands at the end then, and the value begins at {@link #cutFrom}. */
    static final int NOT_WHOLE = -1;

    private int cutFrom;

    int cutFrom() {
        return cutFrom;
    }

    private int passClosed(String what) {
        int start = pos;
        int i = pos;
        int depth = 0;
        boolean inText = false;
        while (true) {
            while (i < to) {
                if (inText) {
                    i = quoteOrEscape(i);
                    if (i == to) {
                        break;
                    }
                    inText = in[i] == '\\';
                    i += inText ? 2 : 1; // what is escaped may be yet to come
                } else {
                    byte c = in[i++];
                    inText = c == '"';
                    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                }
                if (depth == 0 && !inText) {
                    pos = i;
                    return start;
                }
            }
            boolean came = more(start, what);
            start -= moved;
            i -= moved;
            if (!came) {
                pos = to;
                cutFrom = start;
                return NOT_WHOLE;
            }
        }
    }

    private int quoteOrEscape(int from) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long found = EightBytes.quoteOrEscape(EightBytes.at(in, i));
            if (found != 0) {
                return i + EightBytes.first(found);
            }
        }
        while (i < to && in[i] != '"' && in[i] != '\\') {
            i++;
        }
        return i;
    }

    /** A number or a word ends before whatever cannot be a part of it, and where the text ends. */
    private int passScalar(String what) {
        int start = pos;
        int i = pos;
        while (true) {
            for (; i < to; i++) {
                switch (in[i]) {
                    case ',', ']', '}', ':', '[', '{', '"', ' ', '\n', '\r', '\t' -> {
                        pos = i;
                        return start;
                    }
                    default -> {}
                }
            }
            boolean came = more(start, what);
            start -= moved;
            i -= moved;
            if (!came) {
                pos = to;
                return start;
            }
        }
    }

    /** Whether the value that was passed is a number or a word that the text ends in: there might be more of it. */
    boolean isCutOff(int start) {
        byte c = in[start];
        return pos == to && ended && c != '{' && c != '[' && c != '"';
    }

    /** Waits for more, and keeps what is there from {@code keep} on. */
    private boolean more(int keep, String what) {
        moved = 0;
        if (ended) {
            return false;
        }
        if (to == in.length || keep == to) {
            makeRoom(keep, what);
        }
        int read = feed.read(in, to, in.length - to);
        version++;
        ended = read < 0;
        to += Math.max(0, read);
        return !ended;
    }

    private void makeRoom(int keep, String what) {
        int held = to - keep;
        if (held >= most) {
            throw feed.tooLarge(what);
        }
        byte[] target = held > in.length / 2 ? new byte[(int) Math.min(most, 2L * in.length)] : in;
        System.arraycopy(in, keep, target, 0, held);
        in = target;
        moved = keep;
        dropped += keep;
        pos -= keep;
        to = held;
    }

    /** A part of the text, for keeping. */
    byte[] copy(int from, int end) {
        return Arrays.copyOfRange(in, from, end);
    }
}

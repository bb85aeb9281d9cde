package dev.channelkit.commons.limit;

import java.util.Arrays;

/** When requests reached a server: the judge of what a limit let through, by counting alone. */
final class Arrivals {
    private long[] moments = new long[1024];
    private int count;

    void add(long moment) {
        if (count == moments.length) {
            moments = Arrays.copyOf(moments, 2 * count);
        }
        moments[count++] = moment;
    }

    int count() {
        return count;
    }

    /** The most in any stretch that begins with an arrival, its end not included: no other can hold more. */
    int mostInAny(long length) {
        long[] sorted = sorted();
        int most = 0;
        int last = 0;
        for (int first = 0; first < sorted.length; first++) {
            while (last < sorted.length && sorted[last] - sorted[first] < length) {
                last++;
            }
            most = Math.max(most, last - first);
        }
        return most;
    }

    /** The most in windows that follow each other without a gap, the first of which begins at {@code phase}. */
    int mostInFixed(long length, long phase) {
        long current = Long.MIN_VALUE;
        int most = 0;
        int in = 0;
        for (long moment : sorted()) {
            long window = Math.floorDiv(moment - phase, length);
            in = window == current ? in + 1 : 1;
            current = window;
            most = Math.max(most, in);
        }
        return most;
    }

    /** How long it took to let so many through, on average over as many beginnings, the first after so many others. */
    double timeFor(int requests, int beginnings, int after) {
        long[] sorted = sorted();
        double sum = 0;
        for (int i = after; i < after + beginnings; i++) {
            sum += sorted[i + requests] - sorted[i];
        }
        return sum / beginnings;
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(moments, count);
        Arrays.sort(sorted);
        return sorted;
    }
}

package dev.channelkit.benchmarks.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer or a body and who can read and write it.
 *
 * @param item the class written by hand whose fields every peer must read alike
 * @param ways by the peer's name
 */
record Page(byte[] sample, Class<?> item, Map<String, Way<?>> ways) {
    /** How many items an answer has. */
    static final int SIZE = 100;

    /** How many records a batch has. */
    static final int BATCH = 200;

    private static final Pattern TIMES =
            Pattern.compile(",\"\\w+\":\"(?:\\d{4}-\\d\\d-\\d\\d(?:T[^\"]*)?|/Date\\([^\"]*)\"");

    /** The items, between what stands before and behind them. */
    static byte[] sample(String before, int size, IntFunction<String> item, String behind) {
        return IntStream.range(0, size)
                .mapToObj(item)
                .collect(Collectors.joining(",", before, behind))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same without any date and time. */
    Page plain() {
        return with(text -> TIMES.matcher(text).replaceAll(""));
    }

    Page with(UnaryOperator<String> change) {
        String changed = change.apply(new String(sample, StandardCharsets.UTF_8));
        return new Page(changed.getBytes(StandardCharsets.UTF_8), item, ways);
    }

    /** The way of a peer, checked to read every value as Gson on the classes written by hand does, and to write what is read so again. */
    Way<?> checked(String peer, boolean writes) throws Exception {
        Way<?> reference = way("gson");
        Way<?> way = way(peer);
        List<Map<String, Object>> expected = Shape.values(item, reference.items(sample));
        if (expected.size() != (writes ? BATCH : SIZE) || expected.get(0).size() < 5) {
            throw new IllegalStateException("the sample has " + expected.size() + " items");
        }
        same(expected, Shape.values(item, way.items(sample)), peer + " reads");
        if (writes) {
            byte[] again = encoded(way);
            same(expected, Shape.values(item, reference.items(again)), peer + " writes");
        }
        return way;
    }

    private <D> byte[] encoded(Way<D> way) throws Exception {
        return way.encode(way.decode(sample));
    }

    private Way<?> way(String peer) {
        Way<?> way = ways.get(peer);
        if (way == null) {
            throw new IllegalArgumentException(peer + " cannot read this");
        }
        return way;
    }

    private static void same(List<Map<String, Object>> expected, List<Map<String, Object>> found, String what) {
        if (expected.size() != found.size()) {
            throw new IllegalStateException(what + " " + found.size() + " items instead of " + expected.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                throw new IllegalStateException(
                        what + " item " + i + " as\n" + found.get(i) + "\ninstead of\n" + expected.get(i));
            }
        }
    }
}

package dev.channelkit.benchmarks.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where rows are: each topic is a package beside this one with a class {@code Rows} and in it {@code public static List<Row> all()}. A topic
 * without it has no benchmark yet.
 */
final class Topics {
    private static final List<String> TOPICS = List.of(
            "codec", "call", "paging", "rows", "start", "limit", "auth", "query", "footprint", "virtual", "growth");

    private Topics() {}

    /** All rows, topic by topic. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String topic : TOPICS) {
            for (Row row : rows(topic)) {
                if (!ids.add(row.id())) {
                    throw new IllegalStateException("two rows are called " + row);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows(String topic) {
        String beside = Topics.class.getPackageName().replaceAll("\\.run$", "." + topic);
        try {
            return (List<Row>) Class.forName(beside + ".Rows").getMethod("all").invoke(null);
        } catch (ClassNotFoundException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(topic + ".Rows has no public static List<Row> all() that returns", e);
        }
    }
}

package dev.channelkit.sandbox.internal.billingplatform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a query, in its own order, as rows lack the fields without a value. */
final class SelectList {
    private static final Pattern SELECT = Pattern.compile(
            "\\s*SELECT\\s+(?:DISTINCT\\s+)?(.*?)\\s+FROM\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile(",(?![^(]*\\))");

    private SelectList() {}

    static List<String> of(String sql, List<Map<String, Object>> rows) {
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        Set<String> columns = new LinkedHashSet<>();
        Matcher select = SELECT.matcher(sql);
        if (select.matches()) {
            for (String item : BETWEEN.split(select.group(1))) {
                String name = item.strip().replaceFirst("(?s).*[\\s)](?=[\\w.]+$)", "");
                columns.add(
                        keys.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name));
            }
        }
        columns.addAll(keys);
        return new ArrayList<>(columns);
    }
}

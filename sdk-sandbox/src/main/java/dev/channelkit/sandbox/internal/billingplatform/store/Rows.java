package dev.channelkit.sandbox.internal.billingplatform.store;

import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.model.Values;
import dev.channelkit.sandbox.internal.billingplatform.sql.Statement;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows as answers have them: without what has no value. */
final class Rows {
    private Rows() {}

    static List<Map<String, Object>> of(ResultSet rows, List<Statement.Column> columns) throws SQLException {
        List<Map<String, Object>> all = new ArrayList<>();
        while (rows.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = value(rows, i + 1, columns.get(i).type());
                if (value != null) {
                    row.put(columns.get(i).name(), value);
                }
            }
            all.add(Collections.unmodifiableMap(row));
        }
        return Collections.unmodifiableList(all);
    }

    private static @Nullable Object value(ResultSet rows, int column, FieldType type) throws SQLException {
        return switch (type) {
            case TEXT, ID -> rows.getString(column);
            case DECIMAL, INTEGER -> plain(rows.getBigDecimal(column));
            case FLAG -> rows.getObject(column, Boolean.class);
            case LIST -> {
                String kept = rows.getString(column);
                yield kept == null ? null : Values.texts(kept);
            }
            case DATE -> {
                LocalDate date = rows.getObject(column, LocalDate.class);
                yield date == null ? null : date.toString();
            }
            case TIME -> {
                LocalDateTime time = rows.getObject(column, LocalDateTime.class);
                yield time == null ? null : Values.text(time);
            }
        };
    }

    // an average may come as 4.5000000000000000000, and 100 as 1E+2
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null || number.scale() >= 0 && number.scale() <= 12) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

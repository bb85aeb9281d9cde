package dev.channelkit.billingplatform.usage;

import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records as cells, and what is wrong with those that cannot be sent. */
final class UsageRows {
    private final List<String> columns;

    UsageRows(List<String> columns) {
        this.columns = columns;
    }

    List<String> columns() {
        return columns;
    }

    static Row row(Activity record) {
        return Row.json(Json.write(record, Activity.codec()));
    }

    List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(Objects.requireNonNullElse(row.text(column), ""));
        }
        return cells;
    }

    /** Null for a record that can be sent. What has no column would get lost without a word. */
    @Nullable String problem(Activity record, Row row) {
        if (record.activityDate() == null || record.productId() == null || record.quantity() == null) {
            return "a record needs ActivityDate, ProductId and Quantity";
        }
        if (record.accountId() == null && record.billingIdentifierId() == null && record.accountProductId() == null) {
            return "a record needs AccountId, BillingIdentifierId or AccountProductId";
        }
        return row.names().stream()
                .filter(name -> row.text(name) != null)
                .filter(name -> columns.stream().noneMatch(name::equalsIgnoreCase))
                .findFirst()
                .map(name -> name + " has a value, and no column takes it")
                .orElse(null);
    }
}

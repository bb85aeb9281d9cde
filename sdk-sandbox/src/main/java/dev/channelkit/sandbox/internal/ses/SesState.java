package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that SES remembers: a table for each entity. A field whose name starts with an underscore is its own business and never
 * answered.
 */
final class SesState {
    private final Map<Entity<SesState>, Table> tables;
    /** Own reports, by source and month, which stand in for made-up ones. */
    final Map<ReportKey, JsonNode> reports;

    record ReportKey(String source, YearMonth month) {}

    SesState() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private SesState(Map<Entity<SesState>, Table> tables, Map<ReportKey, JsonNode> reports) {
        this.tables = tables;
        this.reports = reports;
    }

    /** The same data, free to change apart; this state must not change any more. */
    SesState copy() {
        Map<Entity<SesState>, Table> copies = new LinkedHashMap<>();
        tables.forEach((entity, table) -> copies.put(entity, table.copy()));
        return new SesState(copies, new LinkedHashMap<>(reports));
    }

    Table table(Entity<SesState> entity) {
        return tables.computeIfAbsent(entity, none -> new Table());
    }

    void put(Entity<SesState> entity, Table table) {
        tables.put(entity, table);
    }

    /** The rows of that entity whose field has that id. */
    List<Row> of(Entity<SesState> entity, String field, String id) {
        return table(entity).where(field, id);
    }

    /** The provider with that code, such as {@code aws}. */
    Optional<Row> provider(String code) {
        return of(SesEntities.CLOUD_PROVIDER, "code", code).stream().findFirst();
    }
}

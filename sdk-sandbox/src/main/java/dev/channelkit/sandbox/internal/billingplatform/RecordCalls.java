package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.store.EntityStore;
import dev.channelkit.sandbox.internal.billingplatform.store.WriteResult;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The verbs that every entity has, and queries. Guarded by the lock of the provider. */
final class RecordCalls {
    private static final Set<String> YES = Set.of("1", "true");

    private final BillingPlatformProfile profile;
    private final BillingAnswers answers;
    private final Rows rows;
    private final Tenant tenant;
    private int dropped;

    RecordCalls(BillingPlatformProfile profile, BillingAnswers answers, Rows rows, Tenant tenant) {
        this.profile = profile;
        this.answers = answers;
        this.rows = rows;
        this.tenant = tenant;
    }

    /** Has the answer of the next write lack its last results. */
    void drop(int results) {
        dropped = results;
    }

    /** @param more adds what only the answer to one has */
    Answer get(Exchange exchange, String entity, UnaryOperator<Map<String, Object>> more) {
        Optional<Map<String, Object>> record =
                tenant.store().retrieve(entity, exchange.path("id")).map(more);
        return record.isPresent()
                ? answers.envelope(answers.key(exchange), List.of(record(entity, record.get())))
                : answers.none(
                        exchange.request(), answers.key(exchange), entity + " has no record " + exchange.path("id"));
    }

    private ObjectNode record(String entity, Map<String, Object> values) {
        return rows.record(values, tenant.store().entity(entity));
    }

    Answer list(Exchange exchange, String entity) {
        String predicate = exchange.query("queryAnsiSql")
                .filter(text -> !text.isBlank())
                .orElse("ROWNUM BETWEEN 1 AND " + EntityStore.MAX_ROWS);
        EntityModel model = tenant.store().entity(entity);
        return shown(
                exchange,
                tenant.store().retrieveWhere(entity, predicate, profile.listsShuffled()).stream()
                        .map(record -> rows.record(record, model))
                        .toList());
    }

    Answer query(Exchange exchange) {
        String sql = exchange.query("sql").or(() -> exchange.field("sql")).orElse("");
        return shown(exchange, tenant.store().query(sql).stream().map(rows::row).toList());
    }

    private Answer shown(Exchange exchange, List<ObjectNode> all) {
        String key = answers.key(exchange);
        return all.isEmpty()
                ? answers.none(exchange.request(), key, "No records found")
                : answers.envelope(key, all.subList(0, Math.min(all.size(), profile.rowCap())));
    }

    Answer create(Exchange exchange, String entity) {
        return written(exchange, tenant.store().create(entity, records(exchange)), false);
    }

    Answer update(Exchange exchange, String entity) {
        return written(exchange, tenant.store().update(entity, records(exchange)), false);
    }

    Answer upsert(Exchange exchange, String entity) {
        String key = exchange.field("externalIDFieldName").orElse("");
        return written(exchange, tenant.store().upsert(entity, records(exchange), key), true);
    }

    Answer delete(Exchange exchange, String entity) {
        boolean forGood = YES.contains(exchange.field("EmptyRecycleBin").orElse("0"));
        return written(exchange, tenant.store().delete(entity, records(exchange), forGood), false);
    }

    Answer undelete(Exchange exchange, String entity) {
        return written(exchange, tenant.store().undelete(entity, records(exchange)), false);
    }

    static List<JsonNode> records(Exchange exchange) {
        return exchange.body().path("brmObjects").valueStream().toList();
    }

    /** The results of a write in the order of its records. */
    Answer written(Exchange exchange, List<WriteResult> results, boolean tellsCreated) {
        List<JsonNode> entries = new ArrayList<>();
        for (WriteResult result : results) {
            entries.add(
                    result.success()
                            ? answers.written(String.valueOf(result.id()), tellsCreated ? result.created() : null)
                            : answers.failed(result.id(), result.code(), result.text(), result.field()));
        }
        int shown = Math.max(0, entries.size() - dropped);
        dropped = 0;
        return answers.envelope(answers.key(exchange), entries.subList(0, shown));
    }
}

package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.store.EntityStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows of one extract, and the files they are written to. Guarded by the lock of the provider. */
final class ExtractRows {
    private static final int USUAL_BATCH = 10_000;

    private final BillingPlatformProfile profile;
    private final Tenant tenant;
    private final Rows rows;
    private int count;

    ExtractRows(BillingPlatformProfile profile, Tenant tenant, Rows rows) {
        this.profile = profile;
        this.tenant = tenant;
        this.rows = rows;
    }

    boolean isCsv(Map<String, Object> request) {
        return text(request, "ResponseFormat", "JSON").equals("CSV");
    }

    /** How many rows the last extract had. */
    int count() {
        return count;
    }

    /**
     * The files, one for each batch; one without rows where there are none.
     *
     * @throws dev.channelkit.sandbox.internal.billingplatform.model.RefusedException if the request makes no sense
     */
    List<byte[]> batches(Map<String, Object> request) {
        List<Map<String, Object>> all = all(request);
        count = all.size();
        List<String> columns = columns(request, all);
        int size = number(text(request, "RecordsPerBatch", text(request, "RequestsPerBatch", "" + USUAL_BATCH)));
        List<byte[]> batches = new ArrayList<>();
        for (int from = 0; from < all.size() || from == 0; from += size) {
            List<Map<String, Object>> batch = all.subList(from, Math.min(all.size(), from + size));
            String content = isCsv(request) ? csv(request, columns, batch) : json(columns, batch);
            batches.add(content.getBytes(StandardCharsets.UTF_8));
        }
        return batches;
    }

    private List<Map<String, Object>> all(Map<String, Object> request) {
        String body = text(request, "RequestBody", "");
        if (text(request, "RequestMethod", "").equals("QUERY")) {
            return pages(body);
        }
        String entity =
                tenant.store().entity(text(request, "RetrieveEntityName", "")).name();
        List<Map<String, Object>> first = tenant.store()
                .retrieveWhere(entity, body.isBlank() ? "ROWNUM BETWEEN 1 AND " + EntityStore.MAX_ROWS : body);
        return first.size() < EntityStore.MAX_ROWS ? first : furtherRecords(entity, body, first);
    }

    private List<Map<String, Object>> furtherRecords(String entity, String predicate, List<Map<String, Object>> first) {
        List<Map<String, Object>> all = new ArrayList<>(first);
        List<Map<String, Object>> page = first;
        while (page.size() == EntityStore.MAX_ROWS) {
            String more = "Id > " + all.get(all.size() - 1).get("Id");
            page = tenant.store().retrieveWhere(entity, predicate.isBlank() ? more : "(" + predicate + ") AND " + more);
            all.addAll(page);
        }
        return all;
    }

    // an extract is for what is more than a query may answer
    private List<Map<String, Object>> pages(String sql) {
        List<Map<String, Object>> all = new ArrayList<>(tenant.store().query(sql));
        boolean whole = sql.toUpperCase(Locale.ROOT).contains(" FETCH ");
        for (int page = all.size(); page == EntityStore.MAX_ROWS && !whole; ) {
            List<Map<String, Object>> next = tenant.store()
                    .query(sql + " OFFSET " + all.size() + " ROWS FETCH NEXT " + EntityStore.MAX_ROWS + " ROWS ONLY");
            page = next.size();
            all.addAll(next);
        }
        return all;
    }

    private List<String> columns(Map<String, Object> request, List<Map<String, Object>> all) {
        if (text(request, "RequestMethod", "").equals("QUERY")) {
            return SelectList.of(text(request, "RequestBody", ""), all);
        }
        List<FieldModel> fields =
                tenant.store().entity(text(request, "RetrieveEntityName", "")).fields();
        Object asked = request.get("Columns");
        Set<String> columns = new LinkedHashSet<>();
        if (asked instanceof List<?> names && !names.isEmpty()) {
            names.forEach(name -> columns.add(fields.stream()
                    .map(FieldModel::name)
                    .filter(known -> known.equalsIgnoreCase(String.valueOf(name)))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            RefusedException.Reason.UNKNOWN_FIELD, "There is no column " + name))));
        } else {
            fields.forEach(field -> columns.add(field.name()));
        }
        return List.copyOf(columns);
    }

    private String json(List<String> columns, List<Map<String, Object>> batch) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Map<String, Object> values : batch) {
            Map<String, Object> shown = new LinkedHashMap<>(values);
            shown.keySet().retainAll(columns);
            array.add(rows.row(shown));
        }
        JsonNode body = array;
        if (profile.extractForm().equals("envelope")) {
            ObjectNode envelope = JsonNodeFactory.instance.objectNode();
            body = envelope.set("queryResponse", array);
        }
        return body.toString();
    }

    private String csv(Map<String, Object> request, List<String> columns, List<Map<String, Object>> batch) {
        String end = switch (text(request, "CSVEndLineFormat", "CRLF")) {
            case "CR" -> "\r";
            case "LF" -> "\n";
            default -> "\r\n";
        };
        Csv csv = new Csv(text(request, "CSVDelimiter", ","), text(request, "CSVQualifier", "\""), end);
        StringBuilder text = new StringBuilder(csv.line(columns));
        for (Map<String, Object> values : batch) {
            ObjectNode shown = rows.row(values);
            List<String> line = new ArrayList<>();
            for (String column : columns) {
                JsonNode value = shown.path(rows.name(column));
                line.add(value.isContainerNode() ? value.toString() : value.asText(""));
            }
            text.append(csv.line(line));
        }
        return text.toString();
    }

    private static String text(Map<String, Object> record, String field, String otherwise) {
        Object value = record.get(field);
        return value == null ? otherwise : String.valueOf(value);
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : USUAL_BATCH;
    }
}

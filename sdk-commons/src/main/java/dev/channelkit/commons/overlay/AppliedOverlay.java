package dev.channelkit.commons.overlay;

import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.query.QueryParameters;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An overlay that has been checked against one client: what its calls go by. Immutable. */
public final class AppliedOverlay {
    private static final AppliedOverlay NONE = new AppliedOverlay(null, Map.of(), Map.of(), List.of());

    private final @Nullable String baseUrl;
    private final Map<String, Corrected> operations;
    private final Map<FieldTable, FieldTable> tables;
    private final FieldNames fieldNames;
    private final List<String> lines;

    AppliedOverlay(
            @Nullable String baseUrl,
            Map<String, Corrected> operations,
            Map<FieldTable, FieldTable> tables,
            List<String> lines) {
        this.baseUrl = baseUrl;
        this.operations = Map.copyOf(operations);
        this.tables = Map.copyOf(tables);
        this.fieldNames = FieldNames.of(tables);
        this.lines = List.copyOf(lines);
    }

    /**
     * One operation as it is called.
     *
     * @param declared as the spec has it
     * @param operation with its method, path, payload and provenance
     * @param parameters wire names by the names of the spec, for those that differ
     * @param requestTables for the body
     * @param requestFields the same, for codecs
     * @param baseUrl where it is; null when where all are
     */
    record Corrected(
            Operation declared,
            Operation operation,
            Map<String, String> parameters,
            Map<FieldTable, FieldTable> requestTables,
            FieldNames requestFields,
            @Nullable String baseUrl) {

        Corrected(
                Operation declared,
                Operation operation,
                Map<String, String> parameters,
                Map<FieldTable, FieldTable> requestTables,
                @Nullable String baseUrl) {
            this(declared, operation, parameters, Map.copyOf(requestTables), FieldNames.of(requestTables), baseUrl);
        }

        Operation over(Operation given) {
            if (given == declared) {
                return operation;
            }
            List<String> payload = operation.envelope().payload();
            boolean moved = !payload.equals(declared.envelope().payload());
            return given.toBuilder()
                    .endpoint(operation.method(), operation.pathTemplate())
                    .correction(operation.correction())
                    .provenance(operation.existence(), operation.path())
                    .envelope(moved ? given.envelope().withPayload(payload.toArray(String[]::new)) : given.envelope())
                    .build();
        }
    }

    /** Everything is as the spec has it. */
    public static AppliedOverlay none() {
        return NONE;
    }

    /** Whether anything at all differs. */
    public boolean isEmpty() {
        return this == NONE;
    }

    /** The operation as this client calls it; the very same one when nothing differs. One that a helper has varied stays so where nothing is said. */
    public Operation operation(Operation given) {
        Corrected corrected = operations.get(given.id());
        return corrected == null ? given : corrected.over(given);
    }

    /** What a parameter of the operation is called on the wire. */
    public String parameter(Operation operation, String name) {
        Corrected corrected = operations.get(operation.id());
        return corrected == null ? name : corrected.parameters().getOrDefault(name, name);
    }

    /** The parameters under the names they have on the wire. */
    public QueryParameters query(Operation operation, QueryParameters declared) {
        Corrected corrected = operations.get(operation.id());
        if (corrected == null || corrected.parameters().isEmpty()) {
            return declared;
        }
        QueryParameters named = QueryParameters.EMPTY;
        for (Entry<String, String> parameter : declared.entries()) {
            named = named.with(wireName(parameter.getKey(), corrected.parameters()), parameter.getValue());
        }
        return named;
    }

    /** {@code filter[name:gte]} by the name of {@code filter[name]}, or else by that of {@code filter}. */
    private static String wireName(String key, Map<String, String> names) {
        int bracket = key.indexOf('[');
        if (names.containsKey(key) || bracket < 0 || !key.endsWith("]")) {
            return names.getOrDefault(key, key);
        }
        int colon = key.indexOf(':', bracket);
        String modifier = colon < 0 ? "" : key.substring(colon, key.length() - 1);
        String field = key.substring(0, key.length() - modifier.length() - 1) + "]";
        String renamed = names.get(field);
        if (renamed != null) {
            return renamed.endsWith("]")
                    ? renamed.substring(0, renamed.length() - 1) + modifier + "]"
                    : renamed + modifier;
        }
        String parameter = key.substring(0, bracket);
        return names.getOrDefault(parameter, parameter) + key.substring(bracket);
    }

    /** Under which names answers are read. */
    public FieldNames answerFields() {
        return fieldNames;
    }

    /** Under which names the operation's request is written. */
    public FieldNames requestFields(Operation operation) {
        Corrected corrected = operations.get(operation.id());
        return corrected == null ? fieldNames : corrected.requestFields();
    }

    /** The client's base URL, where it differs from what the client was given. */
    public Optional<String> baseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    /** The base URLs of operations that have one of their own, by operationId. */
    public Map<String, String> baseUrls() {
        Map<String, String> urls = new HashMap<>();
        for (Map.Entry<String, Corrected> operation : operations.entrySet()) {
            String url = operation.getValue().baseUrl();
            if (url != null) {
                urls.put(operation.getKey(), url);
            }
        }
        return urls;
    }

    /** The names that a model has on the wire of this client: as declared, in answers, and in requests that name fields otherwise. */
    public Set<FieldTable> tables(FieldTable declared) {
        Set<FieldTable> all = new LinkedHashSet<>();
        all.add(declared);
        all.add(tables.getOrDefault(declared, declared));
        operations
                .values()
                .forEach(corrected -> all.add(corrected.requestTables().getOrDefault(declared, declared)));
        return all;
    }

    /** These names of parameters and what any operation calls them on the wire. */
    public Set<String> wireNames(Set<String> parameters) {
        Set<String> names = new TreeSet<>(parameters);
        for (Corrected corrected : operations.values()) {
            parameters.forEach(name -> names.add(corrected.parameters().getOrDefault(name, name)));
        }
        return names;
    }

    /** Each correction and where it comes from, one a line; for a log. */
    public List<String> describe() {
        return lines;
    }

    @Override
    public String toString() {
        return "AppliedOverlay" + lines;
    }
}

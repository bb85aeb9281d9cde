package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.model.BulkRequest;
import dev.channelkit.billingplatform.model.BulkRequestMethod;
import dev.channelkit.billingplatform.model.BulkResponseFormat;
import dev.channelkit.billingplatform.model.CsvLineEnd;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.query.sql.SqlCondition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk extract is to read, and in which form. Immutable; JSON in batches of 10,000 rows unless told otherwise.
 *
 * <p>Its name is how it is found again after an answer was lost or a program ended: let it say what and when, {@code accounts 2026-11-22}, and give
 * another extract another name.
 */
public final class ExtractRequest {
    /** The most characters that a query or predicate may have, literals included. */
    public static final int LONGEST_BODY = 4_000;

    private static final int USUAL_BATCH = 10_000;

    private final String name;
    private final BulkRequestMethod method;
    private final String body;
    private final @Nullable String entity;
    private final List<String> columns;
    private final int recordsPerBatch;
    private final @Nullable CsvForm csv;

    private ExtractRequest(
            String name,
            BulkRequestMethod method,
            String body,
            @Nullable String entity,
            List<String> columns,
            int recordsPerBatch,
            @Nullable CsvForm csv) {
        this.name = name;
        this.method = method;
        this.body = body;
        this.entity = entity;
        this.columns = columns;
        this.recordsPerBatch = recordsPerBatch;
        this.csv = csv;
    }

    /**
     * The rows of a select.
     *
     * @throws InvalidRequestException if the name is blank, or the query has more than 4,000 characters
     */
    public static ExtractRequest query(String name, Select<?> select) {
        return query(name, select.toSql());
    }

    /** The rows of a query that was written by hand; see {@link #query(String, Select)}. */
    public static ExtractRequest query(String name, Sql sql) {
        return new ExtractRequest(
                named(name), BulkRequestMethod.QUERY, fitting(sql.render()), null, List.of(), USUAL_BATCH, null);
    }

    /**
     * The records of an entity.
     *
     * @param entity its name, such as {@code ACTIVITY}
     * @param condition which; null for all
     * @throws InvalidRequestException if a name is blank, or the condition has more than 4,000 characters
     */
    public static ExtractRequest retrieve(String name, String entity, @Nullable SqlCondition condition) {
        if (!entity.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw refused("an entity's name is letters, digits and underscores", "write it as in ACTIVITY");
        }
        String body = condition == null ? "" : condition.render();
        return new ExtractRequest(
                named(name), BulkRequestMethod.RETRIEVE, fitting(body), entity, List.of(), USUAL_BATCH, null);
    }

    /**
     * Only these fields of the records; all of them unless told otherwise.
     *
     * @throws InvalidRequestException if it is a query, which selects its fields itself
     */
    public ExtractRequest columns(String... fields) {
        if (entity == null) {
            throw refused("columns are for records; a query selects its fields", "name them in the query");
        }
        return new ExtractRequest(name, method, body, entity, List.of(fields), recordsPerBatch, csv);
    }

    /**
     * With that many rows a file.
     *
     * @throws InvalidRequestException if it is below 1
     */
    public ExtractRequest recordsPerBatch(int rows) {
        if (rows < 1) {
            throw refused("a batch has at least 1 row, not " + rows, null);
        }
        return new ExtractRequest(name, method, body, entity, columns, rows, csv);
    }

    /** As CSV with commas, straight double quotes and CRLF. */
    public ExtractRequest csv() {
        return csv(',', '"', CsvLineEnd.CRLF);
    }

    /**
     * As CSV.
     *
     * @param delimiter between fields
     * @param qualifier around fields
     * @throws InvalidRequestException if both are one, or one ends lines
     */
    public ExtractRequest csv(char delimiter, char qualifier, CsvLineEnd lineEnd) {
        if (delimiter == qualifier || "\r\n".indexOf(delimiter) >= 0 || "\r\n".indexOf(qualifier) >= 0) {
            throw refused("what separates fields, what encloses them and what ends lines are three things", null);
        }
        CsvForm form = new CsvForm(delimiter, qualifier, Objects.requireNonNull(lineEnd, "lineEnd"));
        return new ExtractRequest(name, method, body, entity, columns, recordsPerBatch, form);
    }

    /** How it is found again. */
    public String name() {
        return name;
    }

    /** Whether its files are CSV; else they are JSON. */
    public boolean isCsv() {
        return csv != null;
    }

    @Nullable CsvForm form() {
        return csv;
    }

    /** Whether {@code other}, which the provider has under this name, may be this one. */
    boolean isLike(BulkRequest other) {
        String said = other.requestBody();
        BulkRequestMethod asked = other.requestMethod();
        return (said == null || said.strip().equals(body.strip()))
                && (asked == null || asked.known() == method.known())
                && (entity == null
                        || other.retrieveEntityName() == null
                        || entity.equalsIgnoreCase(other.retrieveEntityName()));
    }

    BulkRequest toBulkRequest() {
        BulkRequest.Builder request = BulkRequest.builder()
                .requestName(name)
                .requestMethod(method)
                .recordsPerBatch(recordsPerBatch)
                .responseFormat(csv == null ? BulkResponseFormat.JSON : BulkResponseFormat.CSV);
        if (!body.isEmpty()) {
            request.requestBody(body);
        }
        if (entity != null) {
            request.retrieveEntityName(entity);
        }
        if (!columns.isEmpty()) {
            request.columns(columns);
        }
        if (csv != null) {
            request.csvDelimiter(String.valueOf(csv.delimiter()))
                    .csvQualifier(String.valueOf(csv.qualifier()))
                    .csvEndLineFormat(csv.lineEnd());
        }
        return request.build();
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw refused("an extract without a name cannot be found again", "name it by what it reads and when");
        }
        return name.strip();
    }

    private static String fitting(String body) {
        if (body.length() > LONGEST_BODY) {
            throw refused(
                    "the provider takes " + LONGEST_BODY + " characters, not " + body.length(),
                    "shorten the condition, or extract in several parts");
        }
        return body;
    }

    private static InvalidRequestException refused(String what, @Nullable String advice) {
        return new InvalidRequestException(what, CallDetails.none(), advice, null);
    }

    /** Its name and form; no query, which may be confidential. */
    @Override
    public String toString() {
        return "ExtractRequest[" + name + ", " + method.value() + (csv == null ? ", JSON]" : ", CSV]");
    }
}

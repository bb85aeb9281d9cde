package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Base64Form;
import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.row.Row;
import dev.channelkit.golden.model.Thing;
import java.util.List;
import javax.annotation.processing.Generated;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Save a thing: {@code PUT /thing}. */
    public static final Operation SAVE = Operation.builder("golden", "saveThing", "PUT", "/thing")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Read a file: {@code GET /file}. */
    public static final Operation FILE = Operation.builder("golden", "readFile", "GET", "/file")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Read rows: {@code GET /rows}. */
    public static final Operation ROWS = Operation.builder("golden", "readRows", "GET", "/rows")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelope.NONE.withPayload("/rows"))
            .build();

    /** Add a row: {@code POST /rows}. */
    public static final Operation ADD_ROW = Operation.builder("golden", "addRow", "POST", "/rows")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    private final Transport transport;

    public ThingsOperations(Transport transport) {
        this.transport = transport;
    }

    /** What the calls go through; for operations written by hand in a subclass. */
    protected final Transport transport() {
        return transport;
    }

    /**
     * Saves the one thing there is, and answers it.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a thing, with fields of the tenant's own beside those below
     * @return the thing
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Thing save(Thing body) {
        return saveCall(body).send();
    }

    /** Like {@link #save(Thing)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Thing> saveCall(Thing body) {
        return transport.call(
                SAVE,
                Answer.value(Thing.codec()),
                CallRequest.of(SAVE).body(Body.json(body, Thing.codec())).build());
    }

    /**
     * Answers a file, as it is or in JSON.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return the file; still arriving, to be closed
     */
    public BinaryAnswer file() {
        return fileCall().send();
    }

    /** Like {@link #file()} as a call not sent yet: for options, status and headers, or async. */
    public Call<BinaryAnswer> fileCall() {
        return transport.call(
                FILE,
                Answer.binary("application/octet-stream", Base64Form.of("Data", "FileName")),
                CallRequest.of(FILE).accept("application/octet-stream").build());
    }

    /**
     * Answers the rows of a query.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param sql the query
     * @return the rows
     */
    public List<Row> rows(String sql) {
        return rowsCall(sql).send();
    }

    /** Like {@link #rows(String)} as a call not sent yet: for options, status and headers, or async. */
    public Call<List<Row>> rowsCall(String sql) {
        return transport.call(
                ROWS,
                Answer.list(Row.codec()),
                CallRequest.of(ROWS)
                        .query(QueryParameters.EMPTY.with("sql", sql))
                        .build());
    }

    /**
     * Adds a row of any kind.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a row, with whatever fields were asked for
     * @return the row
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Row addRow(Row body) {
        return addRowCall(body).send();
    }

    /** Like {@link #addRow(Row)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Row> addRowCall(Row body) {
        return transport.call(
                ADD_ROW,
                Answer.value(Row.codec()),
                CallRequest.of(ADD_ROW).body(Body.json(body, Row.codec())).build());
    }
}

package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.golden.model.Order;
import dev.channelkit.golden.model.Receipt;
import dev.channelkit.golden.model.Upload;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Send a form: {@code POST /form}. */
    public static final Operation FORM = Operation.builder("golden", "sendForm", "POST", "/form")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Send JSON: {@code POST /json}. */
    public static final Operation JSON = Operation.builder("golden", "sendJson", "POST", "/json")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Send a file with a note: {@code POST /file}. */
    public static final Operation UPLOAD = Operation.builder("golden", "upload", "POST", "/file")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Send a file as it is: {@code PUT /file}. */
    public static final Operation REPLACE = Operation.builder("golden", "replace", "PUT", "/file")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Get a file: {@code GET /file/content}. */
    public static final Operation DOWNLOAD = Operation.builder("golden", "download", "GET", "/file/content")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Get a text: {@code GET /text}. */
    public static final Operation TEXT = Operation.builder("golden", "readText", "GET", "/text")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Delete a text: {@code DELETE /text}. */
    public static final Operation DELETE = Operation.builder("golden", "deleteText", "DELETE", "/text")
            .retry(RetryRule.SAME)
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
     * Send a form, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body an order
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Receipt form(Order body) {
        return formCall(body).send();
    }

    /** Like {@link #form(Order)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Receipt> formCall(Order body) {
        return transport.call(
                FORM,
                Answer.value(Receipt.codec()),
                CallRequest.of(FORM).body(Body.form(body, Order.codec())).build());
    }

    /**
     * Send JSON, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body an order
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void json(Order body) {
        jsonCall(body).send();
    }

    /** Like {@link #json(Order)} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> jsonCall(Order body) {
        return transport.call(
                JSON,
                Answer.nothing(),
                CallRequest.of(JSON).body(Body.json(body, Order.codec())).build());
    }

    /**
     * Send a file with a note, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a file and what is to be known of it
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Receipt upload(Upload body) {
        return uploadCall(body).send();
    }

    /** Like {@link #upload(Upload)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Receipt> uploadCall(Upload body) {
        return transport.call(
                UPLOAD,
                Answer.value(Receipt.codec()),
                CallRequest.of(UPLOAD).body(body.toBody()).build());
    }

    /**
     * Send a file as it is, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body what to send
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void replace(byte[] body) {
        replaceCall(body).send();
    }

    /** Like {@link #replace(byte[])} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> replaceCall(byte[] body) {
        return transport.call(
                REPLACE,
                Answer.nothing(),
                CallRequest.of(REPLACE)
                        .body(Body.bytes("application/octet-stream", body))
                        .build());
    }

    /**
     * Get a file, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return the file; still arriving, to be closed
     */
    public BinaryAnswer download() {
        return downloadCall().send();
    }

    /** Like {@link #download()} as a call not sent yet: for options, status and headers, or async. */
    public Call<BinaryAnswer> downloadCall() {
        return transport.call(
                DOWNLOAD,
                Answer.binary("application/pdf"),
                CallRequest.of(DOWNLOAD).accept("application/pdf").build());
    }

    /**
     * Get a text, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return the text
     */
    public String text() {
        return textCall().send();
    }

    /** Like {@link #text()} as a call not sent yet: for options, status and headers, or async. */
    public Call<String> textCall() {
        return transport.call(
                TEXT, Answer.text(), CallRequest.of(TEXT).accept("text/plain").build());
    }

    /**
     * Delete a text, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void delete() {
        deleteCall().send();
    }

    /** Like {@link #delete()} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> deleteCall() {
        return transport.call(DELETE, Answer.nothing(), CallRequest.of(DELETE).build());
    }
}

package dev.channelkit.testsupport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ErrorAnswer;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The least a client of one operation has to do right; tests make it do one thing wrong. */
class PlainClient implements AutoCloseable {
    private static final Envelope ENVELOPE = new Envelope(
            List.of("/data/customer"), "/success", List.of("/code"), List.of("/message"), "/errors", List.of());
    static final Operation CREATE = Operation.builder("ses", "createCustomer", "POST", "/customers")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.OBSERVED, Provenance.OBSERVED)
            .envelope(ENVELOPE)
            .build();

    private final String baseUrl;
    private final OkHttpClient http;

    PlainClient(String baseUrl, OkHttpClient http) {
        this.baseUrl = baseUrl;
        this.http = http;
    }

    Object create() {
        Request request = new Request.Builder()
                .url(baseUrl + "/customers")
                .header("Authorization", "Basic dGVzdC1rZXk6dGVzdC1zZWNyZXQ=")
                .post(form())
                .build();
        try (Response response = http.newCall(request).execute()) {
            String body = response.body().string();
            return response.isSuccessful() ? body : refuse(response.code(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FormBody form() {
        return new FormBody.Builder()
                .add("name", name())
                .add("company", "Blåbär & Söner AB")
                .add("email", "john.doe@example.com")
                .build();
    }

    String name() {
        return "John Doe";
    }

    Object refuse(int status, String body) throws IOException {
        CallDetails details = CallDetails.of(CREATE)
                .status(status)
                .providerError(null, words(body))
                .build();
        ErrorAnswer answer = new ErrorAnswer(status, Map.of(), body, null);
        throw switch (status) {
            case 400 -> new BadRequestException("refused", answer, details, null);
            case 500 -> new OutcomeUnknownException("failed", details, null, null);
            default -> new ResponseException("refused", answer, details, null);
        };
    }

    String words(String body) throws IOException {
        JsonNode error = new ObjectMapper().readTree(body);
        return error.path("message").textValue() + error.path("errors");
    }

    @Override
    public void close() {}
}

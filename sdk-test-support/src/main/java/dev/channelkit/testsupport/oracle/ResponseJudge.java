package dev.channelkit.testsupport.oracle;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Judges what came back. */
final class ResponseJudge {
    private static final String RESPONSES = "#/components/responses/";
    private static final String HEADERS = "#/components/headers/";

    private final SpecDocument spec;
    private final SpecDocument declared;
    private final OpenApiInteractionValidator validator;

    /**
     * @param spec a document of the judge's own, which it rewrites
     * @param declared the same as it was read
     */
    ResponseJudge(SpecDocument spec, SpecDocument declared) {
        this.spec = spec;
        this.declared = declared;
        resolveResponses();
        WireForms.asRead(spec.api());
        // answers may have more fields than the spec knows: clients keep them
        validator = OpenApiInteractionValidator.createFor(spec.api())
                .withBasePathOverride("")
                .withLevelResolver(LevelResolver.create()
                        .withLoader(null)
                        .withDefaultLevel(Level.ERROR)
                        .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                        .build())
                .build();
    }

    void judge(String id, String path, Exchange.Received received, Findings findings) {
        SpecOperation operation = spec.operation(id);
        ApiResponse documented = operation.response(received.status());
        if (documented == null) {
            findings.add("response.status", "the status " + received.status() + " is not documented");
            return;
        }
        String type = received.headers().get("Content-Type");
        Judged body = new Judged(type, received.body());
        if (received.body().size() > 0) {
            body = judged(documented, type, received.body(), findings);
        }
        SimpleResponse.Builder response = new SimpleResponse.Builder(received.status());
        for (var header : received.headers()) {
            if (!header.getFirst().equalsIgnoreCase("Content-Type")) {
                response.withHeader(header.getFirst(), header.getSecond());
            }
        }
        if (body.type() != null) {
            response.withContentType(body.type());
        }
        if (body.bytes().size() > 0) {
            response.withBody(body.bytes().toByteArray());
        } else if (isText(documented, type)) {
            // a text may be empty, which the validator takes for a body that is missing
            response.withBody(" ");
        }
        findings.addAll(validator.validateResponse(path, Request.Method.valueOf(operation.method()), response.build()));
    }

    private static boolean isText(ApiResponse documented, @Nullable String type) {
        if (type == null || documented.getContent() == null || !ContentTypes.is(type, "text/plain")) {
            return false;
        }
        MediaType media = documented.getContent().get(ContentTypes.essence(type));
        return media != null && ContentTypes.judged(type, media.getSchema());
    }

    /** The documented headers of an answer that have an example. */
    Map<String, String> headers(String id, int status) {
        Map<String, String> headers = new LinkedHashMap<>();
        ApiResponse documented = spec.operation(id).response(status);
        if (documented != null && documented.getHeaders() != null) {
            documented.getHeaders().forEach((name, header) -> {
                Object example = resolved(header).getExample();
                if (example != null) {
                    headers.put(name, String.valueOf(example));
                }
            });
        }
        return headers;
    }

    private Header resolved(Header header) {
        String reference = header.get$ref();
        if (reference == null) {
            return header;
        }
        return Objects.requireNonNull(
                spec.api().getComponents().getHeaders().get(reference.substring(HEADERS.length())), reference);
    }

    /** A body as the validator gets it. */
    private record Judged(@Nullable String type, ByteString bytes) {}

    private Judged judged(ApiResponse documented, @Nullable String type, ByteString body, Findings findings) {
        if (type == null) {
            findings.add("response.content-type", "a body without a Content-Type");
            return new Judged(null, body);
        }
        if (documented.getContent() == null) {
            return new Judged(type, body);
        }
        MediaType media = documented.getContent().get(ContentTypes.essence(type));
        if (media == null) {
            findings.add("response.content-type", "the type " + type + " is not documented");
        } else if (ContentTypes.isXml(type)) {
            XmlBody xml = XmlBody.read(declared.api(), media.getSchema(), body);
            xml.faults().forEach(fault -> findings.add("response.xml", fault));
            return new Judged(
                    "application/json", ByteString.encodeUtf8(xml.json().toString()));
        } else if (!ContentTypes.judged(type, media.getSchema())) {
            findings.add("response.unjudged", "the oracle cannot judge a body of type " + type);
        }
        return new Judged(type, body);
    }

    /** Puts the shared responses in the place of references to them, which the validator does not follow. */
    private void resolveResponses() {
        OpenAPI api = spec.api();
        for (SpecOperation operation : spec.operations()) {
            operation
                    .declared()
                    .getResponses()
                    .replaceAll((status, response) -> response.get$ref() == null
                            ? response
                            : api.getComponents()
                                    .getResponses()
                                    .get(response.get$ref().substring(RESPONSES.length())));
        }
    }
}

package dev.channelkit.testsupport.oracle;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** Judges what came back. */
final class ResponseJudge {
    private static final String RESPONSES = "#/components/responses/";

    private final SpecDocument spec;
    private final OpenApiInteractionValidator validator;

    /** Takes the document over and rewrites it. */
    ResponseJudge(SpecDocument spec) {
        this.spec = spec;
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

    void judge(String method, String path, Exchange.Received received, Findings findings) {
        SpecOperation operation = spec.find(method, path).orElseThrow();
        ApiResponse declared = operation.declared().getResponses().get(Integer.toString(received.status()));
        if (declared == null) {
            findings.add("response.status", "the status " + received.status() + " is not documented");
            return;
        }
        String type = received.headers().get("Content-Type");
        SimpleResponse.Builder response = new SimpleResponse.Builder(received.status());
        received.headers().forEach(header -> response.withHeader(header.getFirst(), header.getSecond()));
        if (received.body().size() > 0) {
            judgeType(declared, type, findings);
            response.withBody(received.body().toByteArray());
        }
        findings.addAll(validator.validateResponse(path, Request.Method.valueOf(method), response.build()));
    }

    private static void judgeType(ApiResponse declared, @Nullable String type, Findings findings) {
        if (type == null) {
            findings.add("response.content-type", "a body without a Content-Type");
        } else if (declared.getContent() != null) {
            MediaType media = declared.getContent().get(ContentTypes.essence(type));
            if (media == null) {
                findings.add("response.content-type", "the type " + type + " is not documented");
            } else if (!ContentTypes.judged(type, media.getSchema())) {
                findings.add("response.unjudged", "the oracle cannot judge a body of type " + type);
            }
        }
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

package dev.channelkit.testsupport.oracle;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Judges what was sent. */
final class RequestJudge {
    private static final String FORM = "application/x-www-form-urlencoded";
    /** How a form body, read into JSON, is declared to the validator: no real request has this type. */
    private static final String FORM_AS_JSON = "application/vnd.channelkit.form+json";

    private static final String MULTIPART = "multipart/form-data";

    private final SpecDocument spec;
    private final Map<String, BracketKeys> brackets = new HashMap<>();
    private final AuthorizationRule authorization;
    private final OpenApiInteractionValidator validator;

    /** Takes the document over and rewrites it. */
    RequestJudge(SpecDocument spec) {
        this.spec = spec;
        this.authorization = new AuthorizationRule(spec.api());
        for (SpecOperation operation : spec.operations()) {
            brackets.put(operation.id(), BracketKeys.of(operation, spec.api()));
        }
        WireForms.asWritten(spec.api());
        for (SpecOperation operation : spec.operations()) {
            brackets(operation).declareIn(operation);
            declareFormAsJson(operation);
        }
        // unknown fields and unexpected query keys are errors in what we send
        validator = OpenApiInteractionValidator.createFor(spec.api())
                .withBasePathOverride("")
                .withLevelResolver(LevelResolver.create()
                        .withLoader(null)
                        .withDefaultLevel(Level.ERROR)
                        .build())
                .build();
    }

    void judge(String id, String path, Exchange.Sent sent, Findings findings) {
        SpecOperation operation = spec.operation(id);
        authorization.fault(operation, sent).ifPresent(fault -> findings.add("authorization", fault));
        SimpleRequest.Builder request = new SimpleRequest.Builder(Request.Method.valueOf(sent.method()), path, true);
        query(operation, sent, request, findings);
        body(operation, sent, request, findings);
        sent.headers().forEach(header -> {
            if (!header.getFirst().equalsIgnoreCase("Content-Type")) {
                request.withHeader(header.getFirst(), header.getSecond());
            }
        });
        findings.addAll(validator.validateRequest(request.build()));
    }

    private void query(SpecOperation operation, Exchange.Sent sent, SimpleRequest.Builder request, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (QueryTerm term : sent.query()) {
            if (!term.encoded()) {
                findings.add("query.encoding", "'" + term.raw() + "' has characters that are reserved or no escapes");
            }
            if (term.value() == null) {
                findings.add("query.value", "'" + term.raw() + "' has no value, not even an empty one");
            }
            if (!seen.add(term.key()) && !repeatable(operation, term.key())) {
                findings.add("query.duplicate", "'" + term.key() + "' is there twice");
            }
            if (!brackets(operation).allowsByName(term.key())) {
                request.withQueryParam(term.key(), term.value() == null ? "" : term.value());
            }
        }
    }

    private BracketKeys brackets(SpecOperation operation) {
        return Objects.requireNonNull(brackets.get(operation.id()));
    }

    private static boolean repeatable(SpecOperation operation, String key) {
        return operation.declared().getParameters().stream()
                .filter(parameter -> parameter.getName().equals(key))
                .anyMatch(RequestJudge::exploded);
    }

    private static boolean exploded(Parameter parameter) {
        return "array".equals(parameter.getSchema().getType()) && !Boolean.FALSE.equals(parameter.getExplode());
    }

    private void body(SpecOperation operation, Exchange.Sent sent, SimpleRequest.Builder request, Findings findings) {
        String type = sent.headers().get("Content-Type");
        if (sent.body().size() == 0) {
            if (type != null) {
                request.withContentType(type);
            }
            return;
        }
        if (type == null) {
            findings.add("request.content-type", "a body without a Content-Type");
            return;
        }
        MediaType declared = declared(operation, type);
        if (declared != null && ContentTypes.is(type, FORM)) {
            FormBody form = FormBody.read(spec.api(), declared, sent.body().utf8());
            form.faults().forEach(fault -> findings.add(fault.rule(), fault.message()));
            request.withContentType(FORM_AS_JSON)
                    .withBody(ByteString.encodeUtf8(form.json().toString()).toByteArray());
        } else if (declared != null && ContentTypes.is(type, MULTIPART)) {
            MultipartBody parts = MultipartBody.read(spec.api(), declared, type, sent.body());
            parts.faults().forEach(fault -> findings.add(fault.rule(), fault.message()));
            request.withContentType(FORM_AS_JSON)
                    .withBody(ByteString.encodeUtf8(parts.json().toString()).toByteArray());
        } else {
            if (declared != null && !ContentTypes.judged(type, declared.getSchema())) {
                findings.add("request.unjudged", "the oracle cannot judge a body of type " + type);
            }
            request.withContentType(type).withBody(sent.body().toByteArray());
        }
    }

    private static @Nullable MediaType declared(SpecOperation operation, String type) {
        return operation.declared().getRequestBody() == null
                ? null
                : operation.declared().getRequestBody().getContent().get(ContentTypes.essence(type));
    }

    private static void declareFormAsJson(SpecOperation operation) {
        if (operation.declared().getRequestBody() != null) {
            Content content = operation.declared().getRequestBody().getContent();
            MediaType form = content.containsKey(FORM) ? content.get(FORM) : content.get(MULTIPART);
            if (form != null) {
                content.addMediaType(FORM_AS_JSON, new MediaType().schema(form.getSchema()));
            }
        }
    }
}

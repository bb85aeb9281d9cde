package dev.channelkit.codegen.released;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedExample;
import org.openapitools.openapidiff.core.model.ChangedExamples;
import org.openapitools.openapidiff.core.model.ChangedExtensions;
import org.openapitools.openapidiff.core.model.ChangedMetadata;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * What openapi-diff finds between two specs, by subject. Which of it breaks is decided by openapi-diff, but that a field that is gone from answers
 * takes an accessor away, that a new value of an enumeration breaks nobody, since ours are open, and that a body which may now be left out adds methods
 * and takes none away.
 */
final class ApiDiff {
    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .configProperty("incompatible.response.responses.decreased", "false")
            .build();

    private final Side current;
    private final Changes changes;
    private final Map<Schema<?>, String> schemas = new IdentityHashMap<>();
    private final Set<ChangedSchema> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Whether something of the operation in hand breaks for openapi-diff and not for us. */
    private boolean overruled;

    ApiDiff(Side current, Changes changes) {
        this.current = current;
        this.changes = changes;
    }

    /**
     * @param before the released document
     * @param now today's, with its operations {@link Relocated}
     */
    void compare(String before, String now) {
        ChangedOpenApi diff = OpenApiCompare.fromSpecifications(parse(before), parse(now), OPTIONS);
        diff.getOldSpecOpenApi().getComponents().getSchemas().forEach((key, schema) -> schemas.put(schema, key));
        for (ChangedOperation operation : diff.getChangedOperations()) {
            String id = operation.getOldOperation().getOperationId();
            if (id != null && id.equals(operation.getNewOperation().getOperationId())) {
                int known = changes.breaking();
                overruled = false;
                visit(operation, id);
                if (operation.isIncompatible() && !overruled && changes.breaking() == known) {
                    changes.changed(id, "is incompatible by openapi-diff", true);
                }
            }
        }
    }

    private static OpenAPI parse(String text) {
        ParseOptions options = new ParseOptions();
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        OpenAPI document = result.getOpenAPI();
        if (document == null) {
            throw new IllegalStateException("no OpenAPI document: " + result.getMessages());
        }
        withoutSecurity(document);
        return document;
    }

    /** {@link SecurityDiff} tells it once; openapi-diff tells it of each operation, and passes over the flow of a token. */
    private static void withoutSecurity(OpenAPI document) {
        document.setSecurity(null);
        if (document.getComponents() != null) {
            document.getComponents().setSecuritySchemes(null);
        }
        document.getPaths().values().forEach(item -> item.readOperations().forEach(each -> each.setSecurity(null)));
    }

    private void visit(Changed changed, String subject) {
        if (changed == null
                || changed instanceof ChangedMetadata
                || changed instanceof ChangedExtensions
                || changed instanceof ChangedExamples
                || changed instanceof ChangedExample) {
            return;
        }
        if (changed instanceof ChangedSchema schema) {
            schema(schema, subject);
        } else if (changed instanceof ChangedParameters parameters) {
            parameters(parameters, subject);
        } else if (changed instanceof ChangedParameter parameter) {
            parameter(parameter, subject);
        } else if (changed instanceof ComposedChanged composed) {
            own(composed, subject);
            composed.getChangedElements().forEach(element -> visit(element, subject));
        } else if (changed.isDifferent()) {
            changes.changed(subject, "has another " + words(changed), changed.isIncompatible());
        }
    }

    /** What changed at this very place and not below it. */
    private void own(ComposedChanged changed, String subject) {
        if (changed instanceof ChangedApiResponse answers) {
            answers.getMissing()
                    .keySet()
                    .forEach(status -> changes.add(
                            Change.Kind.REMOVED,
                            subject,
                            "no longer documents the answer " + status,
                            status.startsWith("2")));
            answers.getIncreased().keySet().forEach(status -> changes.added(subject, "documents the answer " + status));
        } else if (changed instanceof ChangedContent content) {
            content.getMissing().keySet().forEach(type -> changes.removed(subject, "no longer goes as " + type));
            content.getIncreased().keySet().forEach(type -> changes.added(subject, "goes as " + type + " too"));
        } else if (changed instanceof ChangedRequestBody body) {
            if (body.isChangeRequired()) {
                boolean now = Boolean.TRUE.equals(body.getNewRequestBody().getRequired());
                changes.changed(subject, now ? "requires a body" : "no longer requires a body", now);
                overruled |= !now;
            }
        } else if (changed instanceof ChangedOperation operation) {
            if (operation.isDeprecated()) {
                changes.changed(subject, "is deprecated", false);
            }
        } else {
            DiffResult core = changed.isCoreChanged();
            if (core.isDifferent() && !core.isMetaChanged()) {
                changes.changed(subject, "has other " + words(changed), core.isIncompatible());
            }
        }
    }

    private void parameters(ChangedParameters parameters, String subject) {
        parameters.getMissing().forEach(p -> changes.removed(subject + "." + p.getName(), "is removed"));
        parameters.getIncreased().forEach(p -> {
            boolean required = Boolean.TRUE.equals(p.getRequired());
            String text = required ? "is added, and required" : "is added";
            changes.add(Change.Kind.ADDED, subject + "." + p.getName(), text, required);
        });
        parameters.getChanged().forEach(p -> visit(p, parameterSubject(subject, p)));
    }

    private String parameterSubject(String operation, ChangedParameter changed) {
        return current.operations().get(operation).parameters(changed.getIn()).stream()
                .filter(parameter -> changed.getName().equals(parameter.text("name")))
                .map(parameter -> Side.parameterSubject(current.operations().get(operation), parameter))
                .findFirst()
                .orElse(operation + "." + changed.getName());
    }

    private void parameter(ChangedParameter changed, String subject) {
        if (changed.isChangeRequired()) {
            boolean now = Boolean.TRUE.equals(changed.getNewParameter().getRequired());
            // an argument becomes a method of the query, or the other way round
            changes.changed(subject, now ? "is now required" : "is no longer required", true);
        }
        if (changed.isChangeStyle() || changed.isChangeExplode()) {
            changes.changed(subject, "is written in another style", true);
        }
        if (changed.isDeprecated()) {
            changes.changed(subject, "is deprecated", false);
        }
        visit(changed.getSchema(), subject);
        visit(changed.getContent(), subject);
    }

    private void schema(ChangedSchema changed, String around) {
        if (!entered.add(changed)) {
            return;
        }
        String subject = schemas.getOrDefault(changed.getOldSchema(), around);
        Map<Changed, Boolean> told = new IdentityHashMap<>();
        fields(changed, subject);
        if (changed.getEnumeration() != null) {
            told.put(changed.getEnumeration(), true);
            changed.getEnumeration()
                    .getMissing()
                    .forEach(value -> changes.removed(subject + "." + value, "is no longer listed"));
            changed.getEnumeration().getIncreased().forEach(value -> changes.added(subject + "." + value, "is listed"));
        }
        if (changed.getRequired() != null) {
            told.put(changed.getRequired(), true);
        }
        type(changed, subject);
        if (changed.isChangeDeprecated()) {
            changes.changed(subject, "is deprecated", false);
        }
        changed.getChangedProperties().forEach((name, property) -> {
            told.put(property, true);
            schema(property, subject + "." + name);
        });
        for (Changed element : changed.getChangedElements()) {
            if (element != null && !told.containsKey(element)) {
                visit(element, subject);
            }
        }
        entered.remove(changed);
    }

    private void fields(ChangedSchema changed, String subject) {
        Map<String, Boolean> required = new HashMap<>();
        if (changed.getRequired() != null) {
            changed.getRequired().getIncreased().forEach(name -> required.put(name, true));
            changed.getRequired().getMissing().forEach(name -> required.put(name, false));
        }
        changed.getMissingProperties().keySet().forEach(name -> {
            required.remove(name);
            changes.removed(subject + "." + name, "is removed");
        });
        changed.getIncreasedProperties().keySet().forEach(name -> {
            boolean must = Boolean.TRUE.equals(required.remove(name));
            String text = must ? "is added, and required" : "is added";
            changes.add(Change.Kind.ADDED, subject + "." + name, text, must);
        });
        boolean read = changed.getContext() == null || changed.getContext().isResponse();
        required.forEach((name, must) -> changes.changed(
                subject + "." + name, must ? "is now required" : "is no longer required", must || read));
    }

    private void type(ChangedSchema changed, String subject) {
        Schema<?> was = changed.getOldSchema();
        Schema<?> is = changed.getNewSchema();
        if (was == null || is == null) {
            return;
        }
        String from = type(was);
        String to = type(is);
        if ((changed.isChangedType() || changed.isChangeFormat()) && !from.equals(to)) {
            changes.changed(subject, "is " + to + " instead of " + from, true);
        }
    }

    private static String type(Schema<?> schema) {
        String type = schema.getType() == null ? "object" : schema.getType();
        return schema.getFormat() == null ? type : type + " (" + schema.getFormat() + ")";
    }

    /** {@code ChangedMaxLength} as {@code max length}. */
    private static String words(Changed changed) {
        String name = changed.getClass().getSimpleName().replace("Changed", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

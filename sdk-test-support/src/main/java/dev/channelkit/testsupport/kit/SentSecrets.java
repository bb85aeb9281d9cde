package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.testsupport.stub.StubServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mockwebserver3.RecordedRequest;

/** What a request holds that nobody may see: its credential, as it is sent and as it is meant, and whatever the spec says is secret. */
final class SentSecrets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KitSpec spec;
    private final KitOperation operation;
    private final Set<String> found = new LinkedHashSet<>();
    private int credentials;

    private SentSecrets(KitSpec spec, KitOperation operation) {
        this.spec = spec;
        this.operation = operation;
    }

    static SentSecrets of(KitSpec spec, KitOperation operation, RecordedRequest request) {
        SentSecrets secrets = new SentSecrets(spec, operation);
        secrets.credentials(request);
        secrets.credentials = secrets.found.size();
        secrets.parameters(request);
        secrets.body(request);
        return secrets;
    }

    /** All of them. */
    Set<String> all() {
        return Collections.unmodifiableSet(found);
    }

    /** Whether there are any besides credentials. */
    boolean hasOwn() {
        return found.size() > credentials;
    }

    private void credentials(RecordedRequest request) {
        String authorization = request.getHeaders().get("Authorization");
        if (authorization != null) {
            String credential = authorization.substring(authorization.indexOf(' ') + 1);
            found.add(credential);
            if (authorization.startsWith("Basic ")) {
                String pair = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
                found.add(pair.substring(0, pair.indexOf(':')));
                found.add(pair.substring(pair.indexOf(':') + 1));
            }
        }
        for (SpecPart scheme :
                spec.root().get("components").get("securitySchemes").entries().values()) {
            String header = scheme.text("name");
            if (header != null && request.getHeaders().get(header) != null) {
                found.add(String.valueOf(request.getHeaders().get(header)));
            }
        }
    }

    private void parameters(RecordedRequest request) {
        for (SpecPart parameter : operation.at().get("parameters").items()) {
            String name = String.valueOf(parameter.text("name"));
            String value = "query".equals(parameter.text("in"))
                    ? request.getUrl().queryParameter(name)
                    : request.getHeaders().get(name);
            if (isSecret(parameter) && value != null) {
                found.add(value);
            }
        }
    }

    private void body(RecordedRequest request) {
        operation.at().get("requestBody").get("content").entries().forEach((type, content) -> {
            if (String.valueOf(request.getHeaders().get("Content-Type")).startsWith(type)) {
                walk(parsed(type, StubServer.body(request)), content.get("schema"));
            }
        });
    }

    private static JsonNode parsed(String type, String body) {
        if (type.contains("form-urlencoded")) {
            ObjectNode form = JSON.createObjectNode();
            for (String field : body.split("&")) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    form.put(
                            field.substring(0, equals),
                            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            return form;
        }
        try {
            return type.contains("json") ? JSON.readTree(body) : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            throw new AssertionError("what was sent as " + type + " is none", e);
        }
    }

    private void walk(JsonNode value, SpecPart schema) {
        if (value.isArray()) {
            value.forEach(item -> walk(item, schema.get("items").exists() ? schema.get("items") : schema));
        }
        Map<String, SpecPart> properties = schema.get("properties").entries();
        value.properties().forEach(field -> {
            SpecPart property = properties.get(field.getKey());
            if (property != null && isSecret(property)) {
                texts(field.getValue());
            } else if (property != null) {
                walk(field.getValue(), property);
            }
        });
    }

    private void texts(JsonNode value) {
        if (value.isTextual() && !value.textValue().isBlank()) {
            found.add(value.textValue());
        }
        value.forEach(this::texts);
    }

    private static boolean isSecret(SpecPart part) {
        return part.node().path("x-secret").asBoolean();
    }
}

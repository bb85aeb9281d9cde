package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Other names, paths and verbs for what an operation has by its spec, and how its requests look under them. */
final class CorrectedNames {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private CorrectedNames() {}

    static String changed(String name) {
        return "kit-" + name;
    }

    /** One that fits: a body goes with no GET. */
    static String otherVerb(KitOperation operation) {
        boolean body = operation.at().get("requestBody").exists();
        return List.of("GET", "POST", "PUT").stream()
                .filter(verb -> !verb.equals(operation.method()) && !(body && verb.equals("GET")))
                .findFirst()
                .orElseThrow();
    }

    /** With the same parameters, the last of them first; too long for the path of any other operation. */
    static String otherPath(KitOperation operation) {
        List<String> parameters = inPath(operation.template());
        Collections.reverse(parameters);
        StringBuilder path = new StringBuilder("/kit/moved/over/there/from/here");
        parameters.forEach(name -> path.append("/{").append(name).append('}'));
        return path.append("/end").toString();
    }

    private static List<String> inPath(String template) {
        List<String> names = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        return names;
    }

    /** A template with the values that stand in a path of the operation. */
    static String filled(KitOperation operation, String template, String path) {
        StringBuilder pattern = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(operation.template());
        int from = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(operation.template().substring(from, parameter.start())))
                    .append("([^/]+)");
            from = parameter.end();
        }
        pattern.append(Pattern.quote(operation.template().substring(from)));
        Matcher values = Pattern.compile(pattern.toString())
                .matcher(path.substring(operation.basePath().length()));
        if (!values.matches()) {
            throw new AssertionError(path + " is no path of " + operation.id());
        }
        String filled = template;
        List<String> names = inPath(operation.template());
        for (int i = 0; i < names.size(); i++) {
            filled = filled.replace("{" + names.get(i) + "}", values.group(i + 1));
        }
        return filled;
    }

    /** The names of parameters in query and headers. */
    static Set<String> parameters(KitOperation operation) {
        Set<String> names = new LinkedHashSet<>();
        for (SpecPart parameter : operation.at().get("parameters").items()) {
            boolean fixed = parameter.get("schema").get("default").exists() && "header".equals(parameter.text("in"));
            if (!"path".equals(parameter.text("in")) && !fixed) {
                names.add(String.valueOf(parameter.text("name")));
            }
        }
        return names;
    }

    /** The query by decoded names; what stands in brackets is part of the name. */
    static Map<String, List<String>> query(RecordedRequest request) {
        Map<String, List<String>> query = new TreeMap<>();
        for (String name : request.getUrl().queryParameterNames()) {
            List<String> values = new ArrayList<>();
            request.getUrl().queryParameterValues(name).forEach(value -> values.add(String.valueOf(value)));
            query.put(name, values);
        }
        return query;
    }

    /** The query with new names; {@code filter[name]} goes by {@code filter}. */
    static Map<String, List<String>> renamed(Map<String, List<String>> query, Set<String> names) {
        Map<String, List<String>> renamed = new TreeMap<>();
        query.forEach((name, values) -> {
            int bracket = name.indexOf('[');
            String own = bracket < 0 || names.contains(name) ? name : name.substring(0, bracket);
            renamed.put(names.contains(own) ? changed(own) + name.substring(own.length()) : name, values);
        });
        return renamed;
    }

    /** Those of these names, old or new, that are headers, by the old ones. */
    static Map<String, String> headers(RecordedRequest request, Set<String> names) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : names) {
            String value = request.getHeaders().get(changed(name));
            String old = request.getHeaders().get(name);
            if (value != null || old != null) {
                headers.put(name, String.valueOf(value != null ? value : old));
            }
        }
        return headers;
    }

    /** The schema of a body that is an object with fields, as JSON or a form; null where there is none. */
    static @Nullable SpecPart body(KitOperation operation) {
        Map<String, SpecPart> contents =
                operation.at().get("requestBody").get("content").entries();
        if (contents.isEmpty()) {
            return null;
        }
        Map.Entry<String, SpecPart> first = contents.entrySet().iterator().next();
        SpecPart schema = first.getValue().get("schema");
        boolean fits =
                first.getKey().equals("application/json") || first.getKey().contains("form-urlencoded");
        return fits && schema.get("properties").exists() ? schema : null;
    }

    static Set<String> fields(KitOperation operation) {
        SpecPart schema = body(operation);
        return schema == null ? Set.of() : schema.get("properties").entries().keySet();
    }

    /** The body's text, with one word for the boundary between parts, which is another each time. */
    static String content(RecordedRequest request) {
        String type = String.valueOf(request.getHeaders().get("Content-Type"));
        int boundary = type.indexOf("boundary=");
        String body = StubServer.body(request);
        return boundary < 0 ? body : body.replace(type.substring(boundary + "boundary=".length()), "boundary");
    }

    /** The body as an object; of a form, its fields as they are encoded. */
    static ObjectNode body(RecordedRequest request) {
        String body = StubServer.body(request);
        if (!String.valueOf(request.getHeaders().get("Content-Type")).contains("form-urlencoded")) {
            try {
                return (ObjectNode) JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no object was sent: " + body, e);
            }
        }
        ObjectNode form = JSON.createObjectNode();
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            form.withArray("/" + field.substring(0, equals).replace("~", "~0").replace("/", "~1"))
                    .add(field.substring(equals + 1));
        }
        return form;
    }

    static ObjectNode renamedFields(ObjectNode object, Set<String> names) {
        ObjectNode renamed = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            renamed.set(names.contains(name) ? changed(name) : name, field.getValue());
        }
        return renamed;
    }
}

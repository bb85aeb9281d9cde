package dev.channelkit.testsupport.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.testsupport.oracle.FormBody.Fault;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body taken apart as RFC 7578 has it, from the bytes that were sent, and read by its schema into JSON: fields
 * as their types write them, files as their content in text.
 *
 * @param json what it says, as far as the schema knows its parts
 * @param faults what no schema can say of it
 */
record MultipartBody(ObjectNode json, List<Fault> faults) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([a-z]+)=\"([^\"]*)\"");

    /** A part as it stands on the wire. */
    record Part(Map<String, String> headers, ByteString content) {

        @Nullable String parameter(String name) {
            String disposition = headers.getOrDefault("content-disposition", "");
            Matcher matcher = PARAMETER.matcher(disposition);
            while (matcher.find()) {
                if (matcher.group(1).equals(name)) {
                    return matcher.group(2);
                }
            }
            return null;
        }

        boolean isFormData() {
            return headers.getOrDefault("content-disposition", "").startsWith("form-data;");
        }
    }

    static MultipartBody read(OpenAPI api, MediaType declared, String contentType, ByteString body) {
        MultipartBody multipart = new MultipartBody(NODES.objectNode(), new ArrayList<>());
        Schema<?> schema = Schemas.resolved(api, declared.getSchema());
        Map<String, ?> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        Map<String, Encoding> encodings = Objects.requireNonNullElse(declared.getEncoding(), Map.of());
        for (Part part : multipart.parts(contentType, body)) {
            String name = part.parameter("name");
            if (!part.isFormData() || name == null) {
                multipart.fault("multipart.name", "a part without Content-Disposition: form-data; name=…");
            } else if (properties.get(name) instanceof Schema<?> property) {
                multipart.put(name, part, Schemas.resolved(api, property), encodings.get(name));
            } else {
                multipart.fault("multipart.unknown", "the part '" + name + "' is not in the schema");
            }
        }
        return multipart;
    }

    /** The parts of a body as they are, without a schema; empty when it is not of that form. */
    static List<Part> parts(String contentType, ByteString body, List<Fault> faults) {
        return new MultipartBody(NODES.objectNode(), faults).parts(contentType, body);
    }

    private List<Part> parts(String contentType, ByteString body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            fault("multipart.boundary", "the Content-Type names no boundary: " + contentType);
            return List.of();
        }
        // bytes as characters one by one: nothing is decoded before it is known what it is
        String text = body.string(StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        if (!text.startsWith(delimiter + "\r\n") || !text.endsWith("\r\n" + delimiter + "--\r\n")) {
            fault("multipart.boundary", "the body does not begin and end with its boundary " + boundary.group(1));
            return List.of();
        }
        String inner = text.substring(delimiter.length(), text.length() - delimiter.length() - 6);
        List<Part> parts = new ArrayList<>();
        for (String each : inner.split(Pattern.quote("\r\n" + delimiter), -1)) {
            int end = each.indexOf("\r\n\r\n");
            if (!each.startsWith("\r\n") || end < 0) {
                fault("multipart.form", "a part without a head and an empty line behind it");
            } else {
                byte[] content = each.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
                parts.add(new Part(head(each.substring(2, end)), ByteString.of(content)));
            }
        }
        return parts;
    }

    private static Map<String, String> head(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = new String(
                        line.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), value.trim());
            }
        }
        return headers;
    }

    private void put(String name, Part part, Schema<?> schema, @Nullable Encoding encoding) {
        if (json.has(name)) {
            fault("multipart.duplicate", "the part '" + name + "' is there twice");
            return;
        }
        boolean file = "binary".equals(schema.getFormat());
        String type = part.headers().get("content-type");
        if (file && part.parameter("filename") == null) {
            fault("multipart.file", "the file '" + name + "' has no filename");
        }
        if (!file && part.parameter("filename") != null) {
            fault("multipart.file", "the field '" + name + "' has a filename");
        }
        if (file && type == null) {
            fault("multipart.type", "the file '" + name + "' does not say its media type");
        }
        if (!file && type != null && !ContentTypes.is(type, "text/plain")) {
            fault("multipart.type", "the field '" + name + "' is sent as " + type);
        }
        if (encoding != null && encoding.getContentType() != null && !isAmong(type, encoding.getContentType())) {
            fault("multipart.type", "the part '" + name + "' is " + type + ", not " + encoding.getContentType());
        }
        String text = part.content().utf8();
        json.set(name, file ? NODES.textNode(text) : FormBody.scalar(text, schema));
    }

    private static boolean isAmong(@Nullable String type, String allowed) {
        return type != null
                && Arrays.stream(allowed.split(","))
                        .anyMatch(each -> ContentTypes.is(type, ContentTypes.essence(each)));
    }

    private void fault(String rule, String message) {
        faults.add(new Fault(rule, message));
    }
}

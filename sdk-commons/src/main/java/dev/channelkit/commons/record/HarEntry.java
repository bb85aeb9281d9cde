package dev.channelkit.commons.record;

import com.google.gson.stream.JsonWriter;
import dev.channelkit.commons.query.PercentEncoding;
import dev.channelkit.commons.record.Exchange.Answer;
import dev.channelkit.commons.record.Exchange.Content;
import dev.channelkit.commons.record.Exchange.Part;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry of a HAR file, on one line. Fields of our own start with an underscore, as the format asks for. */
final class HarEntry {
    private final Exchange exchange;
    private final Redaction redaction;
    private final StringWriter text = new StringWriter();
    private final JsonWriter out = new JsonWriter(text);

    private HarEntry(Exchange exchange, Redaction redaction) {
        this.exchange = exchange;
        this.redaction = redaction;
        out.setHtmlSafe(false);
    }

    static String of(Exchange exchange, Redaction redaction) throws IOException {
        HarEntry entry = new HarEntry(exchange, redaction);
        entry.write();
        return entry.text.toString();
    }

    private void write() throws IOException {
        URI url = URI.create(exchange.url());
        List<Entry<String, String>> query = parameters(url.getRawQuery());
        List<String> path = HarPath.shown(url.getRawPath(), exchange.pathTemplate(), redaction);
        redaction.learnParameters(query);
        redaction.learn(exchange.requestBody());
        Answer answer = exchange.answer();
        if (answer != null) {
            redaction.learn(answer.body());
        }
        double millis = exchange.took().toNanos() / 1_000_000.0;
        out.beginObject();
        text(
                "startedDateTime",
                exchange.started().truncatedTo(ChronoUnit.MILLIS).toString());
        out.name("time").value(millis);
        request(url, path, query);
        response(answer);
        out.name("cache").beginObject().endObject();
        out.name("timings").beginObject();
        out.name("send").value(0).name("wait").value(millis).name("receive").value(0);
        out.endObject();
        text("_operationId", exchange.operationId());
        text("_pathTemplate", exchange.pathTemplate());
        out.name("_attempt").value(exchange.attempt());
        if (exchange.correction() != null) {
            text("_correction", exchange.correction());
        }
        if (exchange.failure() != null) {
            text("_error", redaction.plain(exchange.failure()));
        }
        out.endObject();
        out.flush();
    }

    private void request(URI url, List<String> path, List<Entry<String, String>> query) throws IOException {
        List<Entry<String, String>> shown = query.stream()
                .map(p -> Map.entry(redaction.plain(p.getKey()), redaction.parameter(p.getKey(), p.getValue())))
                .toList();
        String encoded = shown.stream()
                .map(p -> PercentEncoding.encode(p.getKey()) + "=" + PercentEncoding.encode(p.getValue()))
                .collect(Collectors.joining("&", shown.isEmpty() ? "" : "?", ""));
        out.name("request").beginObject();
        text("method", exchange.method());
        text(
                "url",
                url.getScheme() + "://" + url.getRawAuthority() + redaction.plain(String.join("/", path)) + encoded);
        text(
                "httpVersion",
                exchange.answer() == null ? "HTTP/1.1" : exchange.answer().protocol());
        out.name("cookies").beginArray().endArray();
        headers(exchange.requestHeaders());
        pairs("queryString", shown);
        if (!exchange.requestBody().isEmpty()) {
            postData(exchange.requestBody());
        }
        out.name("headersSize")
                .value(-1)
                .name("bodySize")
                .value(exchange.requestBody().size());
        out.endObject();
    }

    private void postData(Content body) throws IOException {
        out.name("postData").beginObject();
        text("mimeType", body.mediaType());
        List<Entry<String, String>> form = redaction.form(body);
        if (!body.parts().isEmpty()) {
            parts(body.parts());
        } else if (form != null) {
            pairs("params", form);
        } else {
            content(body);
        }
        out.endObject();
    }

    private void parts(List<Part> parts) throws IOException {
        out.name("params").beginArray();
        for (Part part : parts) {
            out.beginObject();
            text("name", redaction.plain(part.name()));
            if (part.value() != null) {
                text("value", redaction.field(part.name(), part.value()));
            }
            if (part.fileName() != null) {
                text("fileName", redaction.plain(part.fileName()));
                text("contentType", part.mediaType());
            }
            out.endObject();
        }
        out.endArray();
    }

    private void response(@Nullable Answer answer) throws IOException {
        Content body = answer == null ? Content.NONE : answer.body();
        out.name("response").beginObject();
        out.name("status").value(answer == null ? 0 : answer.status());
        text("statusText", "");
        text("httpVersion", answer == null ? "" : answer.protocol());
        out.name("cookies").beginArray().endArray();
        headers(answer == null ? List.of() : answer.headers());
        out.name("content").beginObject();
        out.name("size").value(body.size());
        text("mimeType", body.mediaType());
        content(body);
        out.endObject();
        text("redirectURL", "");
        out.name("headersSize").value(-1).name("bodySize").value(-1);
        out.endObject();
    }

    private void content(Content body) throws IOException {
        String shown = body.isEmpty() ? "" : redaction.body(body);
        if (shown != null) {
            text("text", shown);
        } else if (body.bytes() == null) {
            text("comment", "not recorded: too large, or not readable twice");
        } else {
            text("comment", "not recorded: neither JSON nor XML, so that secrets cannot be told apart");
        }
    }

    private void headers(List<Entry<String, String>> headers) throws IOException {
        pairs(
                "headers",
                headers.stream()
                        .map(h -> Map.entry(h.getKey(), redaction.header(h.getKey(), h.getValue())))
                        .toList());
    }

    private void pairs(String name, List<Entry<String, String>> pairs) throws IOException {
        out.name(name).beginArray();
        for (Entry<String, String> pair : pairs) {
            out.beginObject();
            text("name", pair.getKey());
            text("value", pair.getValue());
            out.endObject();
        }
        out.endArray();
    }

    private void text(String name, String value) throws IOException {
        out.name(name).value(value);
    }

    private static List<Entry<String, String>> parameters(@Nullable String query) {
        List<Entry<String, String>> parameters = new ArrayList<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(Map.entry(decoded(name), decoded(value)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

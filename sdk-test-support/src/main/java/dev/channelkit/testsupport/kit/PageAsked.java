package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of a list, as the dialect of the list writes it.
 *
 * @param position where the page starts: items before it, or the number of the page
 * @param size how many items it holds at most
 * @param above the key above which they are; null where none is named
 * @param upTo the key up to which they are; null where none is named
 * @param rest everything else that the request says
 */
record PageAsked(
        long position,
        int size,
        @Nullable Long above,
        @Nullable Long upTo,
        String rest) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ROWNUM = Pattern.compile("\\s*(?:AND )?ROWNUM BETWEEN (\\d+) AND (\\d+)$");
    private static final Pattern FETCH = Pattern.compile("\\s+OFFSET (\\d+) ROWS FETCH NEXT (\\d+) ROWS ONLY$");

    static PageAsked of(Operation operation, RecordedRequest request) {
        Paging paging = operation.paging();
        JsonNode body = body(request);
        TreeMap<String, String> query = new TreeMap<>();
        for (String name : request.getUrl().queryParameterNames()) {
            query.put(name, request.getUrl().queryParameterValues(name).toString());
        }
        String place = request.getMethod() + " " + request.getUrl().encodedPath();
        if (paging.kind().isSql()) {
            String parameter = paging.positionParameter();
            String text = paging.inBody()
                    ? body.path(parameter).asText()
                    : String.valueOf(request.getUrl().queryParameter(parameter));
            String others = place + without(query, parameter) + without(body, parameter);
            return paging.kind() == Paging.Kind.ROWNUM
                    ? rownum(operation.stableSort(), text, others)
                    : fetched(text, others);
        }
        String position = paging.inBody()
                ? body.path(paging.positionParameter()).asText()
                : String.valueOf(request.getUrl().queryParameter(paging.positionParameter()));
        String size = paging.inBody()
                ? body.path(paging.sizeParameter()).asText()
                : String.valueOf(request.getUrl().queryParameter(paging.sizeParameter()));
        String rest = place + without(query, paging.positionParameter()) + without(body, paging.positionParameter());
        return new PageAsked(Long.parseLong(position), Integer.parseInt(size), null, null, rest);
    }

    private static PageAsked rownum(@Nullable String key, String text, String others) {
        Matcher window = ROWNUM.matcher(text);
        if (!window.find()) {
            throw new AssertionError("a page without a window: " + text);
        }
        int first = Integer.parseInt(window.group(1));
        int size = Integer.parseInt(window.group(2)) - first + 1;
        String rest = text.substring(0, window.start());
        Long above = null;
        Long upTo = null;
        if (key != null) {
            Matcher high =
                    Pattern.compile("\\s*(?:AND )?" + key + " <= (\\d+)$").matcher(rest);
            if (high.find()) {
                upTo = Long.valueOf(high.group(1));
                rest = rest.substring(0, high.start());
            }
            Matcher low = Pattern.compile("\\s*(?:AND )?" + key + " > (\\d+)$").matcher(rest);
            if (low.find()) {
                above = Long.valueOf(low.group(1));
                rest = rest.substring(0, low.start());
            }
        }
        return new PageAsked(first - 1, size, above, upTo, others + plain(rest));
    }

    /** A predicate stands in parentheses where more is joined to it. */
    private static String plain(String predicate) {
        String plain = predicate;
        while (plain.startsWith("(") && plain.endsWith(")")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        return plain;
    }

    private static PageAsked fetched(String text, String others) {
        Matcher fetch = FETCH.matcher(text);
        if (!fetch.find()) {
            throw new AssertionError("a page without a place: " + text);
        }
        return new PageAsked(
                Long.parseLong(fetch.group(1)),
                Integer.parseInt(fetch.group(2)),
                null,
                null,
                others + text.substring(0, fetch.start()));
    }

    private static JsonNode body(RecordedRequest request) {
        String text = StubServer.body(request);
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a list is asked for in JSON: " + text, e);
        }
    }

    private static String without(TreeMap<String, String> query, String parameter) {
        TreeMap<String, String> rest = new TreeMap<>(query);
        rest.remove(parameter);
        return " " + rest;
    }

    private static String without(JsonNode body, String parameter) {
        if (!(body instanceof ObjectNode fields)) {
            return "";
        }
        ObjectNode rest = fields.deepCopy();
        rest.remove(parameter);
        return " " + rest;
    }
}

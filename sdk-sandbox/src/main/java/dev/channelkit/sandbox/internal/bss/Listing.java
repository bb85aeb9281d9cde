package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.odata.ExpressionException;
import dev.channelkit.sandbox.internal.odata.Field;
import dev.channelkit.sandbox.internal.odata.FieldType;
import dev.channelkit.sandbox.internal.odata.Filter;
import dev.channelkit.sandbox.internal.odata.OrderBy;
import dev.channelkit.sandbox.internal.odata.Reading;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A list of which a request asks for a page: filtered and sorted by the fields that the spec lists for it. */
final class Listing {
    private static final int USUAL_SIZE = 25;

    private final BssProfile profile;
    private final BssAnswers answers;
    private final Reading reading;
    private final Map<String, Map<String, Field>> fields = new HashMap<>();

    Listing(BssProfile profile, BssAnswers answers) {
        this.profile = profile;
        this.answers = answers;
        ZoneId zone = profile.filterZone().equals("server") ? Times.ZONE : ZoneOffset.UTC;
        reading = new Reading(zone, profile.leakNextDay(), profile.ignoreCase());
    }

    /** The page that is asked for. */
    Answer of(Exchange exchange, Collection<ObjectNode> rows) {
        return of(exchange, rows, UnaryOperator.identity());
    }

    /** As {@link #of(Exchange, Collection)}, of rows that are shown in another form. */
    Answer of(Exchange exchange, Collection<ObjectNode> rows, UnaryOperator<ObjectNode> form) {
        Stream<ObjectNode> found = rows.stream();
        Optional<String> filter = exchange.query("$filter");
        if (filter.isPresent()) {
            found = found.filter(read(
                    "$filter", () -> Filter.read(filter.get(), fields(exchange.operation(), "filter"), reading))::test);
        }
        Optional<String> order = exchange.query("$orderby");
        if (order.isPresent()) {
            found = found.sorted(
                    read("$orderby", () -> OrderBy.read(order.get(), fields(exchange.operation(), "sort")))::compare);
        }
        return page(exchange, found.toList(), form);
    }

    private interface Read<T> {
        T read();
    }

    private static <T> T read(String parameter, Read<T> read) {
        try {
            return read.read();
        } catch (ExpressionException e) {
            throw RefusedException.bad(List.of(new Problem("query", parameter, e.text())));
        }
    }

    private Answer page(Exchange exchange, List<ObjectNode> found, UnaryOperator<ObjectNode> form) {
        int index = exchange.query("pageIndex").map(Integer::parseInt).orElse(1);
        int size = Math.min(exchange.query("pageSize").map(Integer::parseInt).orElse(USUAL_SIZE), profile.pageCap());
        int pages = (found.size() + size - 1) / size;
        int empty = profile.emptyPage().orElse(Integer.MAX_VALUE);
        boolean hasEmpty = empty < pages;
        // what the empty page lacks is on the next one
        long skipped = (long) (hasEmpty && index > empty ? index - 2 : index - 1) * size;
        List<ObjectNode> items = hasEmpty && index == empty
                ? List.of()
                : found.stream().skip(skipped).limit(size).map(form).toList();
        JsonNode data = answers.array(items);
        String listForm = Versions.of(exchange.request()).listForm(profile.listForm());
        if (listForm.equals("bare")) {
            return BssAnswers.json(200, data);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().set("data", data);
        if (listForm.equals("paged")) {
            body.putObject("paging")
                    .put("totalPages", hasEmpty ? pages + 1 : pages)
                    .put("pageIndex", index)
                    .put("pageSize", size)
                    .put("totalCount", (long) found.size());
        }
        return BssAnswers.json(200, body);
    }

    private Map<String, Field> fields(SpecOperation operation, String purpose) {
        return fields.computeIfAbsent(operation.id() + " " + purpose, none -> {
            SpecNode page = Objects.requireNonNull(operation.answerSchema(200, "application/json"));
            SpecNode data = Objects.requireNonNull(page.members("properties").get("data"));
            Map<String, SpecNode> properties =
                    Objects.requireNonNull(data.get("items")).members("properties");
            Map<String, Field> found = new HashMap<>();
            for (String name : operation.filterFields(purpose)) {
                SpecNode property = Objects.requireNonNull(properties.get(name), name);
                found.put(name.toLowerCase(Locale.ROOT), new Field(name, type(name, property)));
            }
            return found;
        });
    }

    private static FieldType type(String name, SpecNode property) {
        return switch (property.text("type", "")) {
            case "integer", "number" -> FieldType.NUMBER;
            case "boolean" -> FieldType.FLAG;
            default -> {
                if (property.text("format", "").equals("date-time")) {
                    yield FieldType.TIME;
                }
                yield name.equals("id") || name.endsWith("Id") ? FieldType.ID : FieldType.TEXT;
            }
        };
    }
}

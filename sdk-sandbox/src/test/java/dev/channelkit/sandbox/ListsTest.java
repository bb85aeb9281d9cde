package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import dev.channelkit.sandbox.internal.spec.SpecParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list that the spec lets filter and sort does so, by every field. */
class ListsTest {
    private static final List<SpecOperation> LISTS = Spec.of("ses").operations().stream()
            .filter(operation -> !operation.filterFields("filter").isEmpty())
            .toList();
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    static Stream<SpecOperation> lists() {
        return LISTS.stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void hasMadeUpData(SpecOperation list) {
        assertThat(items(list, "?limit=10")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void findsARowByTheValueOfEachField(SpecOperation list) {
        List<JsonNode> all = items(list, "?limit=9000");
        for (String field : list.filterFields("filter")) {
            List<JsonNode> filled =
                    all.stream().filter(row -> row.hasNonNull(field)).toList();
            if (filled.isEmpty()) {
                continue;
            }
            String value = filled.get(0).path(field).asText();
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);

            List<JsonNode> found = items(list, "?limit=9000&filter[" + field + "]=" + encoded);

            assertThat(found)
                    .as(list + " by " + field)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.path(field).asText()).isEqualTo(value));
            assertThat(found.size()).isEqualTo((int) filled.stream()
                    .filter(row -> row.path(field).asText().equals(value))
                    .count());
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void sortsByEachFieldInBothDirections(SpecOperation list) {
        for (String field : list.filterFields("sort")) {
            List<String> up = ids(list, "?limit=9000&sort[" + field + "]=asc&sort[id]=asc");
            List<String> down = ids(list, "?limit=9000&sort[" + field + "]=desc&sort[id]=desc");

            List<String> reversed = new ArrayList<>(down);
            Collections.reverse(reversed);
            assertThat(reversed).as(list + " by " + field).isEqualTo(up);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pagesWithoutLossOrRepetition(SpecOperation list) {
        List<String> all = ids(list, "?limit=9000&sort[id]=asc");
        int half = (all.size() + 1) / 2;

        List<String> paged = new ArrayList<>(ids(list, "?sort[id]=asc&limit=" + half));
        paged.addAll(ids(list, "?sort[id]=asc&limit=" + half + "&offset=" + half));

        assertThat(paged).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void embedsWhatTheSpecNamesAndNothingElse(SpecOperation list) {
        List<String> relations = list.parameter("query", "relations")
                .map(SpecParameter::schema)
                .map(schema -> Objects.requireNonNull(schema.get("items")).texts("enum"))
                .orElse(List.of());

        for (String relation : relations) {
            // what the caller receives is no customer's invoice
            boolean ofNobody = list.id().equals("listMyInvoices") && relation.equals("customer");
            assertThat(items(list, "?limit=9000&relations=" + relation))
                    .as(list + " with " + relation)
                    .anyMatch(row -> row.hasNonNull(relation) || ofNobody);
            assertThat(items(list, "?limit=100&relations=")).noneMatch(row -> row.has(relation));
        }
        assertThat(send(list, "?relations=friends").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void refusesFieldsThatThereAreNot(SpecOperation list) {
        Raw.Reply reply = send(list, "?filter[colour]=red");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("filter[colour]");
    }

    private static List<String> ids(SpecOperation list, String query) {
        return items(list, query + "&relations=").stream()
                .map(row -> row.path("id").asText())
                .toList();
    }

    private static List<JsonNode> items(SpecOperation list, String query) {
        Raw.Reply reply = send(list, query);
        assertThat(reply.status()).as(list + query + ": " + reply.body()).isEqualTo(200);
        SpecNode data = Objects.requireNonNull(list.answerSchema(200, "application/json"))
                .members("properties")
                .get("data");
        Map<String, SpecNode> entities = Objects.requireNonNull(data).members("properties");
        assertThat(entities).hasSize(1);
        return reply.items(entities.keySet().iterator().next());
    }

    private static Raw.Reply send(SpecOperation list, String query) {
        return Raw.ses(sandbox).get(list.path().toString().replace("{customerId}", "101") + query);
    }
}

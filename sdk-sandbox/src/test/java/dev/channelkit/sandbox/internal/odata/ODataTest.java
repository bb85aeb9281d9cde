package dev.channelkit.sandbox.internal.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ODataTest {
    private static final Reading UTC = new Reading(ZoneOffset.UTC, false, false);
    private static final JsonNode ITEM = json("""
            {"id": "AB-1", "name": "O'Neill (Cork) & Co", "email": null, "creditLimit": 12.50, "odd": "Unlimited", "active": true,
             "closed": false, "createdAt": "2026-01-31T23:30:00+02:00"}
            """);
    private static final Map<String, Field> FIELDS = fields();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name eq 'O''Neill (Cork) & Co' | true",
                "NAME eq 'O''Neill (Cork) & Co' | true",
                "name eq 'o''neill (cork) & co' | false",
                "'O''Neill (Cork) & Co' eq name | true",
                "id eq 'ab-1' | true",
                "contains(id, 'b-') | true",
                "name ne 'x' | true",
                "name gt 'O' | true",
                "creditLimit eq 12.5 | true",
                "creditLimit ge 12.50 | true",
                "creditLimit lt 1.25e1 | false",
                "creditLimit gt -3 | true",
                "odd eq 0 | false",
                "odd lt 5 | false",
                "odd ne 5 | true",
                "email eq 'a' | false",
                "email ne 'a' | true",
                "email gt '' | false",
                "contains(email, '') | false",
                "contains(name, '(Cork)') | true",
                "startswith(name, 'O''') | true",
                "endswith(name,'Co') | true",
                "endswith(name, 'co') | false",
                "active | true",
                "not active | false",
                "active eq true | true",
                "closed eq false | true",
                "active ne closed | true",
                "createdAt eq datetime'2026-01-31T21:30:00' | true",
                "createdAt eq datetime'2026-01-31T21-30-00.000' | true",
                "createdAt gt datetime'2026-01-31' | true",
                "createdAt lt datetime'2026-02-01' | true",
                "createdAt lt datetime'2026-01-31T21:30:00.000' | false",
                "createdAt le datetime'2026-01-31T21:30' | true",
                // and binds tighter than or
                "active or active and closed | true",
                "(active or active) and closed | false",
                "closed and active or active | true",
                "closed and (active or active) | false",
                // not binds tighter than and, and than eq
                "not closed and active | true",
                "not (closed or active) | false",
                "not closed eq true | true",
                "not not active | true",
                "not (name eq 'x') and not contains(name, 'y') | true",
                "name eq 'a' or name eq ') or (name ne ''' | false"
            })
    void evaluates(String filter, boolean expected) {
        assertThat(Filter.read(filter, FIELDS, UTC).test(ITEM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ends too early",
                "name | something true or false is wanted",
                "name eq | ends too early",
                "eq 'a' | value is missing before 'eq'",
                "name eq 'a | begins a text that does not end",
                "name eq 'a'' | begins a text that does not end",
                "name eq 'a' and | ends too early",
                "name eq 'a' name eq 'b' | should have ended",
                "(name eq 'a' | ')' is missing",
                "name eq 'a') | should have ended",
                "secret eq 'a' | cannot be filtered",
                "account/name eq 'a' | cannot be filtered",
                "name eq 5 | compares text with a number",
                "creditLimit eq '5' | compares a number with text",
                "active eq 'true' | compares true or false with text",
                "active gt false | cannot order true and false",
                "createdAt gt '2026-01-01' | compares a time with text",
                "createdAt gt 2026-01-01 | a value must end",
                "createdAt gt datetime'2026-13-01' | a time that there is not",
                "createdAt gt datetime'01/02/2026' | stands no time",
                "createdAt gt date'2026-01-01' | only datetime may",
                "contains(creditLimit, '1') | takes text",
                "contains(name) | ',' is missing",
                "substringof('a', name) | no function 'substringof'",
                "name eq null | cannot be filtered",
                "name = 'a' | '=', which means nothing",
                "name eq 'a' AND active | should have ended",
                "name eq 'a'and active | a value must end",
                "name eq \u2018a\u2019 | typographic quote",
                "not name eq 'a' | something true or false is wanted",
                "name or active | something true or false is wanted"
            })
    void refuses(String filter, String message) {
        assertThatThrownBy(() -> Filter.read(filter, FIELDS, UTC))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsNestedWithoutEndInPlaceOfBreaking() {
        String filter = "(".repeat(50_000) + "active" + ")".repeat(50_000);

        assertThatThrownBy(() -> Filter.read(filter, FIELDS, UTC)).hasMessageContaining("nested deeper");
    }

    @Test
    void readsAsTheProfileHasIt() {
        Reading server = new Reading(ZoneId.of("Europe/Athens"), false, true);
        Reading leaking = new Reading(ZoneOffset.UTC, true, false);

        assertThat(Filter.read("createdAt eq datetime'2026-01-31T23:30:00'", FIELDS, server)
                        .test(ITEM))
                .isTrue();
        assertThat(Filter.read("contains(name, 'o''NEILL')", FIELDS, server).test(ITEM))
                .isTrue();
        assertThat(Filter.read("createdAt lt datetime'2026-01-31'", FIELDS, leaking)
                        .test(ITEM))
                .isTrue();
        assertThat(Filter.read("createdAt lt datetime'2026-01-30'", FIELDS, leaking)
                        .test(ITEM))
                .isFalse();
        assertThat(Filter.read("createdAt lt datetime'2026-01-31'", FIELDS, UTC).test(ITEM))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | 4 3 1 2",
                "name desc | 1 2 3 4",
                "creditLimit,name desc | 4 2 1 3",
                "creditLimit  desc , name asc | 3 1 2 4"
            })
    void sorts(String order, String expected) {
        List<JsonNode> items = Stream.of(
                        "{\"id\": \"1\", \"name\": \"b\", \"creditLimit\": 9}",
                        "{\"id\": \"2\", \"name\": \"b\", \"creditLimit\": 1.5}",
                        "{\"id\": \"3\", \"name\": \"a\", \"creditLimit\": 10}",
                        "{\"id\": \"4\", \"creditLimit\": \"Unlimited\"}")
                .map(ODataTest::json)
                .toList();

        assertThat(items.stream()
                        .sorted(OrderBy.read(order, FIELDS))
                        .map(item -> item.path("id").asText()))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | is not a name",
                "name, | is not a name",
                "name up | is not a name",
                "secret | sorted by",
                "name asc desc | is not a name"
            })
    void refusesOrders(String order, String message) {
        assertThatThrownBy(() -> OrderBy.read(order, FIELDS)).hasMessageContaining(message);
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        List.of(
                        new Field("id", FieldType.ID),
                        new Field("name", FieldType.TEXT),
                        new Field("email", FieldType.TEXT),
                        new Field("creditLimit", FieldType.NUMBER),
                        new Field("odd", FieldType.NUMBER),
                        new Field("active", FieldType.FLAG),
                        new Field("closed", FieldType.FLAG),
                        new Field("createdAt", FieldType.TIME))
                .forEach(field -> fields.put(field.name().toLowerCase(Locale.ROOT), field));
        return fields;
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

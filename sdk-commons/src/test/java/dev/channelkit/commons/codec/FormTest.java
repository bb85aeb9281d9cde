package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void scalarsOfEveryKindAreFields() {
        SampleCustomer customer = SampleCustomer.builder()
                .id("7")
                .active(true)
                .payer(false)
                .count(-3)
                .views(9_000_000_000L)
                .ratio(0.5)
                .total(new BigDecimal("0.0000000000"))
                .price(new BigDecimal("12.50"))
                .since(LocalDate.of(2024, 2, 29))
                .createdAt(OffsetDateTime.parse("2024-01-31T10:00:00+02:00"))
                .period(YearMonth.of(2025, 1))
                .avatar(new byte[] {(byte) 0xff, (byte) 0xef})
                .status(SampleStatus.ACTIVE)
                .tags(List.of("a", "b c"))
                .build();

        String body = Form.encode(customer, SampleCustomer.codec());

        assertThat(body)
                .isEqualTo("id=7&active=true&payer=0&count=-3&views=9000000000&ratio=0.5&total=0.0000000000&price=12.50"
                        + "&since=2024-02-29&createdAt=2024-01-31T08%3A00%3A00Z&period=m-1-2025&avatar=%2F%2B8%3D"
                        + "&status=active&tags=a%2Cb%20c");
    }

    @Test
    void textIsEncodedAsUtf8() {
        SampleCustomer customer =
                SampleCustomer.builder().name("Jö & Co=50%+\r\n~😀").build();

        assertThat(Form.encode(customer, SampleCustomer.codec()))
                .isEqualTo("name=J%C3%B6%20%26%20Co%3D50%25%2B%0D%0A~%F0%9F%98%80");
    }

    @Test
    void absentFieldsAreLeftOutAndClearedOnesAreEmpty() {
        SampleCustomer customer = SampleCustomer.builder().clearName().build();

        assertThat(Form.encode(customer, SampleCustomer.codec())).isEqualTo("name=");
        assertThat(Form.encode(SampleCustomer.builder().build(), SampleCustomer.codec()))
                .isEmpty();
    }

    @Test
    void whatWasKeptRawIsNeverWritten() {
        SampleCustomer customer =
                Json.read("{\"id\":\"1\",\"count\":[],\"new\":5}", SampleCustomer.codec(), ReadOptions.TOLERANT);
        SampleCustomer hollow = Json.read("{\"children\":[5]}", SampleCustomer.codec(), ReadOptions.TOLERANT)
                .children()
                .get(0);

        assertThat(Form.encode(customer, SampleCustomer.codec())).isEqualTo("id=1");
        assertThat(Form.encode(hollow, SampleCustomer.codec())).isEmpty();
    }

    static Stream<Arguments> withoutAForm() {
        SampleCustomer inner = SampleCustomer.builder().build();
        return Stream.of(
                refused("parent", "an object", b -> b.parent(inner)),
                refused("children", "an object", b -> b.children(List.of(inner))),
                refused("labels", "a map", b -> b.labels(Map.of("a", "b"))),
                refused("matrix", "a list", b -> b.matrix(List.of(List.of(1)))),
                refused("anything", "a raw value", b -> b.anything(RawValue.json("1"))),
                refused("tags", "a list item with a comma", b -> b.tags(List.of("a,b"))),
                refused("tags", "an empty list", b -> b.tags(List.of())),
                refused("tags", "a blank list item", b -> b.tags(List.of(""))),
                refused("tags", "a blank list item", b -> b.tags(List.of("a", " "))),
                refused("name", "text with half a surrogate pair", b -> b.name("\ud800")));
    }

    private static Arguments refused(String field, String what, UnaryOperator<SampleCustomer.Builder> set) {
        return Arguments.of(field, what, set.apply(SampleCustomer.builder()).build());
    }

    @ParameterizedTest
    @MethodSource("withoutAForm")
    void whatAFormCannotCarryIsRefusedByName(String field, String what, SampleCustomer customer) {
        assertThatThrownBy(() -> Form.encode(customer, SampleCustomer.codec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot carry " + what)
                .hasMessageContaining("\"" + field + "\" of SampleCustomer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"tags\":null}", "{\"tags\":{}}", "{\"tags\":[[]]}", "{\"tags\":[\"a\",{}]}"})
    void aListThatWouldArriveEmptyOrNotAtAllIsRefused(String json) {
        SampleCustomer customer = Json.read(json, SampleCustomer.codec(), ReadOptions.TOLERANT);

        assertThatThrownBy(() -> Form.encode(customer, SampleCustomer.codec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"tags\" of SampleCustomer");
    }

    @Test
    void aMapMayBeTheWholeBody() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("cost centre", "4711");
        values.put("a", "b");

        assertThat(Form.encode(values, Scalars.mapOf(Scalars.TEXT))).isEqualTo("cost%20centre=4711&a=b");
        assertThatThrownBy(() -> Form.encode(Map.of("\udc00", "x"), Scalars.mapOf(Scalars.TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSingleValueIsNoForm() {
        assertThatThrownBy(() -> Form.encode("x", Scalars.TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at its root");
        assertThatThrownBy(() -> Form.encode(List.of("x"), Scalars.listOf(Scalars.TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDescriptionHidesSecrets() {
        SampleCustomer customer = SampleCustomer.builder()
                .name("Jo")
                .password("test-secret")
                .pin(1234)
                .build();

        assertThat(Form.describe(customer, SampleCustomer.codec())).isEqualTo("name=Jo&password=***&pin=***");
        assertThat(Form.encode(customer, SampleCustomer.codec())).isEqualTo("name=Jo&password=test-secret&pin=1234");
    }
}

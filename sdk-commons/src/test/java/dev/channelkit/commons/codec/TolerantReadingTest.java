package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantReadingTest {
    private static final String OBJECT = "{\"a\":[1]}";
    private static final String ARRAY = "[[{}]]";
    private static final String TEXT = "\"\\u0000 no\"";
    private static final String NUMBER = "-1.5e-3";
    private static final String BOOLEAN = "true";
    private static final List<String> ONE_OF_EACH = List.of(OBJECT, ARRAY, TEXT, NUMBER, BOOLEAN);

    private final Heard heard = new Heard();

    @ParameterizedTest
    @EnumSource(SampleCustomer.Field.class)
    void aValueOfAnyOtherTypeIsKeptAndWrittenBack(SampleCustomer.Field field) {
        String name = SampleCustomer.FIELDS.name(field.ordinal());

        for (String value : ONE_OF_EACH) {
            Heard each = new Heard();
            String json = "{\"" + name + "\":" + value + "}";

            SampleCustomer customer = each.read(json);

            assertThat(customer.has(field)).isTrue();
            RawValue raw = customer.state.raw(field.ordinal());
            boolean refused = each.drifts.stream()
                    .anyMatch(d -> d.kind() == Drift.Kind.MISTYPED && d.path().equals("/" + name));
            assertThat(raw != null)
                    .as("%s is refused, heard %s", json, each.drifts)
                    .isEqualTo(refused || incomplete(field).equals(value));
            assertThat(refused)
                    .as("%s is refused", json)
                    .isNotEqualTo(readable(field).contains(value));
            if (raw != null) {
                assertThat(raw.text()).isEqualTo(value);
                assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo(json);
            }
        }
    }

    /** What a field reads without some of its items, and therefore keeps as well. */
    private static String incomplete(SampleCustomer.Field field) {
        return switch (field) {
            case TAGS, LINKS, MATRIX -> ARRAY;
            default -> "";
        };
    }

    /** What a field takes, as declared or leniently; of lists and maps perhaps without the items. */
    private static List<String> readable(SampleCustomer.Field field) {
        return switch (field) {
            case ID, NAME, PASSWORD, STATUS -> List.of(TEXT, NUMBER);
            case PIN, COUNT, VIEWS, SINCE, CREATED_AT, PERIOD, AVATAR -> List.of();
            case ACTIVE, PAYER -> List.of(BOOLEAN);
            case RATIO, TOTAL, PRICE -> List.of(NUMBER);
            case ANYTHING -> ONE_OF_EACH;
            case PARENT, LABELS, MEMBERS -> List.of(OBJECT);
            case CHILDREN -> List.of(ARRAY); // an object whose only member is a list is no item
            case TAGS, LINKS -> List.of(ARRAY, TEXT, NUMBER);
            case MATRIX -> List.of(ARRAY);
        };
    }

    @ParameterizedTest
    @EnumSource(SampleCustomer.Field.class)
    void anExplicitNullIsPresentWithoutDrift(SampleCustomer.Field field) {
        String json = "{\"" + SampleCustomer.FIELDS.name(field.ordinal()) + "\":null}";

        SampleCustomer customer = heard.read(json);

        assertThat(customer.has(field)).isTrue();
        assertThat(heard.drifts).isEmpty();
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo(json);
    }

    @Test
    void anObjectWhereANumberIsDueIsKeptAndNamed() {
        SampleCustomer customer = heard.read("{\"children\":[{},{\"total\":{\"amount\":\"12.50\"}}]}");

        SampleCustomer child = customer.children().get(1);
        assertThat(child.total).isNull();
        assertThat(child.state.raw(SampleCustomer.Field.TOTAL.ordinal()))
                .isEqualTo(RawValue.json("{\"amount\":\"12.50\"}"));
        assertThat(heard.only())
                .isEqualTo(
                        new Drift(Drift.Kind.MISTYPED, "SampleCustomer", "/children/1/total", "decimal", Kind.OBJECT));
    }

    @Test
    void lenientScalarsAreReadAndReported() {
        SampleCustomer customer = heard.read(
                "{\"id\":4022,\"count\":\"12\",\"views\":5.0,\"total\":\"-636.1182790610\",\"price\":1.50,\"active\":\"True\",\"ratio\":\"1e3\"}");

        assertThat(customer.id()).isEqualTo("4022");
        assertThat(customer.count).isEqualTo(12);
        assertThat(customer.views).isEqualTo(5L);
        assertThat(customer.total).isEqualTo(new BigDecimal("-636.1182790610"));
        assertThat(customer.price).isEqualTo(new BigDecimal("1.50"));
        assertThat(customer.active).isTrue();
        assertThat(customer.ratio).isEqualTo(1000.0);
        assertThat(heard.drifts).hasSize(7).allMatch(d -> d.kind() == Drift.Kind.LENIENT);
        assertThat(heard.drifts.get(0).path()).isEqualTo("/id");
    }

    @Test
    void aRequiredFieldThatIsMissingIsNamedWhenAskedFor() {
        SampleCustomer customer = heard.read("{}");

        assertThatThrownBy(customer::id)
                .isInstanceOf(MissingFieldException.class)
                .hasMessageContaining("SampleCustomer has no \"id\"");
    }

    @Test
    void unknownFieldsSurviveAndAreReportedByName() {
        String json = "{\"name\":\"Jo\",\"loyalty\":{\"tier\":[1,2.50,\"x\"]},\"unpaid\":1e2}";

        SampleCustomer customer = heard.read(json);

        assertThat(customer.unknownFields())
                .containsExactly(
                        Map.entry("loyalty", RawValue.json("{\"tier\":[1,2.50,\"x\"]}")),
                        Map.entry("unpaid", RawValue.json("1e2")));
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo(json);
        assertThat(heard.drifts)
                .containsExactly(
                        new Drift(Drift.Kind.UNKNOWN_FIELD, "SampleCustomer", "/loyalty", "nothing", Kind.OBJECT),
                        new Drift(Drift.Kind.UNKNOWN_FIELD, "SampleCustomer", "/unpaid", "nothing", Kind.NUMBER));
    }

    @Test
    void aChangedCopyKeepsWhatTheSpecDoesNotKnow() {
        SampleCustomer customer = heard.read("{\"new\":1,\"count\":[],\"name\":\"Jo\"}");

        SampleCustomer changed = customer.toBuilder().name("Al").build();

        assertThat(Json.write(changed, SampleCustomer.codec())).isEqualTo("{\"name\":\"Al\",\"count\":[],\"new\":1}");
    }

    @Test
    void settingAFieldDropsTheRawValueKeptForIt() {
        SampleCustomer customer = heard.read("{\"count\":[1]}");

        SampleCustomer changed = customer.toBuilder().count(3).build();

        assertThat(changed).isEqualTo(SampleCustomer.builder().count(3).build());
    }

    @Test
    void itemsOfAnotherTypeBecomeHollowAndAreWrittenBack() {
        String json = "{\"children\":[{\"id\":\"1\"},7,\"x\",[{}],null,{\"id\":\"2\"}]}";

        SampleCustomer customer = heard.read(json);

        assertThat(customer.children()).hasSize(6);
        SampleCustomer hollow = customer.children().get(1);
        assertThat(hollow.has(SampleCustomer.Field.ID)).isFalse();
        assertThat(hollow.state.whole()).isEqualTo(RawValue.json("7"));
        assertThat(hollow.unknownFields()).isEmpty();
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo(json);
        assertThat(heard.drifts)
                .extracting(Drift::path)
                .containsExactly("/children/1", "/children/2", "/children/3", "/children/4");
        assertThat(heard.drifts).extracting(Drift::expected).containsOnly("SampleCustomer");
    }

    @Test
    void aHollowItemThatIsGivenAFieldBecomesAnObject() {
        SampleCustomer hollow = heard.read("{\"children\":[7]}").children().get(0);

        SampleCustomer filled = hollow.toBuilder().id("1").build();

        assertThat(Json.write(filled, SampleCustomer.codec())).isEqualTo("{\"id\":\"1\"}");
    }

    @Test
    void scalarItemsThatCannotBeReadAreLeftOutAndReported() {
        SampleCustomer customer = heard.read("{\"tags\":[\"a\",{},null,\"b\"],\"matrix\":[[1,\"x\"],null,[2]]}");

        assertThat(customer.tags).containsExactly("a", "b");
        assertThat(customer.matrix).containsExactly(List.of(1), List.of(2));
        assertThat(heard.drifts)
                .extracting(Drift::path)
                .containsExactly("/tags/1", "/tags/2", "/matrix/0/1", "/matrix/1");
    }

    @Test
    void aListOfWhichAnItemWasLeftOutIsWrittenBackAsItCame() {
        String json = "{\"tags\":[\"a\",5,{\"b\":1},null,\"c\"],\"links\":[[]],\"matrix\":[[1,\"x\"],[2]]}";

        SampleCustomer customer = heard.read(json);

        assertThat(customer.tags).containsExactly("a", "5", "c");
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo(json);
        SampleCustomer changed = customer.toBuilder().tags(List.of("d")).build();
        assertThat(Json.write(changed, SampleCustomer.codec()))
                .isEqualTo("{\"tags\":[\"d\"],\"links\":[[]],\"matrix\":[[1,\"x\"],[2]]}");
    }

    @Test
    void aListThatWasReadInFullIsNotKept() {
        SampleCustomer customer = heard.read("{\"tags\":[\"a\",\"b\"]}");

        assertThat(customer)
                .isEqualTo(SampleCustomer.builder().tags(List.of("a", "b")).build());
    }

    @Test
    void anObjectOfItemsIsKeptRatherThanTakenForAnItem() {
        String json = "{\"children\":{\"101\":{\"id\":\"1\"},\"102\":{\"id\":\"2\"}}}";

        SampleCustomer customer = heard.read(json);

        assertThat(customer.children()).isEmpty();
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo(json);
        assertThat(heard.drifts.get(2).toString())
                .isEqualTo("SampleCustomer /children: expected list of SampleCustomer, found object");
    }

    @Test
    void anItemThatWasLeftOutLeavesNoTraceInWhatFollows() {
        SampleCustomer customer = heard.read("{\"tags\":[{}],\"labels\":{\"a\":[]},\"parent\":{\"id\":\"1\"}}");

        assertThat(customer.parent).isEqualTo(SampleCustomer.builder().id("1").build());
    }

    @Test
    void oneBareItemIsAListOfOne() {
        SampleCustomer customer = heard.read("{\"children\":{\"id\":\"1\"},\"tags\":\"a\"}");

        assertThat(customer.children()).extracting(SampleCustomer::id).containsExactly("1");
        assertThat(customer.tags).containsExactly("a");
        assertThat(heard.drifts)
                .extracting(Drift::toString)
                .containsExactly(
                        "SampleCustomer /children: expected list of SampleCustomer, found object",
                        "SampleCustomer /tags: expected list of text, found text");
    }

    @Test
    void oneOrManyIsNoDriftInEitherForm() {
        assertThat(heard.read("{\"links\":\"a\"}").links).containsExactly("a");
        assertThat(heard.read("{\"links\":[\"a\",\"b\"]}").links).containsExactly("a", "b");
        assertThat(heard.drifts).isEmpty();
    }

    @Test
    void aBareItemOfTheWrongTypeIsKeptRatherThanCounted() {
        SampleCustomer customer = heard.read("{\"children\":false}");

        assertThat(customer.children()).isEmpty();
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo("{\"children\":false}");
        assertThat(heard.only().kind()).isEqualTo(Drift.Kind.MISTYPED);
    }

    @Test
    void emptyContainersOfTheOtherKindAreEmpty() {
        SampleCustomer customer = heard.read("{\"children\":{},\"labels\":[],\"members\":[]}");

        assertThat(customer.children()).isEmpty();
        assertThat(customer.labels).isEmpty();
        assertThat(customer.members).isEmpty();
        assertThat(heard.drifts).hasSize(3).allMatch(d -> d.kind() == Drift.Kind.LENIENT);
    }

    @Test
    void aBareMapInPlaceOfAListOfMapsIsNotMistakenForEmpty() {
        Codec<List<Map<String, SampleCustomer>>> codec = Scalars.listOf(Scalars.mapOf(SampleCustomer.codec()));

        List<Map<String, SampleCustomer>> maps = Json.read("{\"a\":{}}", codec, heard.options);

        assertThat(maps).hasSize(1);
        assertThat(maps.get(0)).containsOnlyKeys("a");
    }

    @Test
    void anEmptyObjectBeforeDoesNotMakeABareMapEmpty() {
        Codec<Object> emptyObjectThenMaps = new ScalarCodec<>(
                "mixed",
                in -> heard.drifts.isEmpty()
                        ? in.list(null, SampleCustomer.codec())
                        : in.list(null, Scalars.mapOf(Scalars.INT32)),
                (value, out) -> out.boolValue(false));

        List<Object> values = Json.read("[{},{\"a\":1}]", Scalars.listOf(emptyObjectThenMaps), heard.options);

        assertThat(values).containsExactly(List.of(), List.of(Map.of("a", 1)));
    }

    @Test
    void aListWhereAMapIsDueIsKept() {
        SampleCustomer customer = heard.read("{\"labels\":[1]}");

        assertThat(customer.labels).isNull();
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo("{\"labels\":[1]}");
    }

    @Test
    void mapsKeepTheirOrderAndNeverShowTheirKeysInAPath() {
        SampleCustomer customer = heard.read("{\"members\":{\"jo@example.com\":{\"count\":[]},\"b\":null,\"a\":5}}");

        assertThat(customer.members.keySet()).containsExactly("jo@example.com", "b", "a");
        assertThat(customer.members.get("a").state.whole()).isEqualTo(RawValue.json("5"));
        assertThat(heard.drifts)
                .extracting(Drift::path)
                .containsExactly("/members/*/count", "/members/*", "/members/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\",\"id\":\"2\"}", "{\"ID\":\"1\",\"id\":\"2\"}", "{\"id\":[],\"ID\":\"2\"}"})
    void ofADuplicateKeyTheLastWins(String json) {
        SampleCustomer customer = heard.read(json);

        assertThat(customer).isEqualTo(SampleCustomer.builder().id("2").build());
    }

    @Test
    void aLaterMistypedDuplicateWinsToo() {
        SampleCustomer customer = heard.read("{\"count\":1,\"count\":[]}");

        assertThat(customer.count).isNull();
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo("{\"count\":[]}");
    }

    @Test
    void aliasesAreReadAndWrittenUnderTheProperName() {
        SampleCustomer customer = heard.read("{\"ID\":\"1\",\"customerName\":\"Jo\"}");

        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo("{\"id\":\"1\",\"name\":\"Jo\"}");
        assertThat(heard.drifts).isEmpty();
    }

    @Test
    void aRootOfAnotherTypeIsNullAndReported() {
        SampleCustomer customer = heard.read("[1]");

        assertThat(customer).isNull();
        assertThat(heard.only())
                .isEqualTo(new Drift(Drift.Kind.MISTYPED, "SampleCustomer", "/", "SampleCustomer", Kind.ARRAY));
    }

    @Test
    void moreFieldsThanBitsOfAWordAreKeptApart() {
        WideModel wide = Json.read(
                "{\"field0\":\"a\",\"field63\":\"b\",\"field64\":\"c\",\"field149\":null,\"field130\":[]}",
                WideModel.CODEC,
                heard.options);

        assertThat(wide.values[64]).isEqualTo("c");
        assertThat(wide.state.has(149)).isTrue();
        assertThat(wide.state.has(148)).isFalse();
        assertThat(Json.write(wide, WideModel.CODEC))
                .isEqualTo("{\"field0\":\"a\",\"field63\":\"b\",\"field64\":\"c\",\"field130\":[],\"field149\":null}");
    }

    @Test
    void objectsWithTheSameFieldsShareTheirState() {
        SampleCustomer customer =
                heard.read("{\"children\":[{\"id\":\"1\",\"tags\":[]},{\"tags\":[\"x\"],\"id\":\"2\"}]}");

        assertThat(customer.children().get(1).state)
                .isSameAs(customer.children().get(0).state);
    }

    @Test
    void openEnumsKeepAnyText() {
        SampleCustomer customer = heard.read("{\"status\":\"brand-new\"}");

        assertThat(customer.status).isEqualTo(SampleStatus.of("brand-new"));
        assertThat(heard.drifts).isEmpty();
    }
}

package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivingListTest {
    private static final EnvelopeReader READER = EnvelopeReader.of(
            new Envelope(List.of("/data"), "/success", List.of("/code"), List.of("/message"), null, List.of()));

    @Test
    void anItemIsThereAsSoonAsItsLastByteIs() {
        String start = "{\"success\":true,\"data\":[{\"id\":\"1\"}";
        Pieces feed = new Pieces(utf8(start + ",{\"id\":\"2\"}]}"), 1);
        ArrivingList<RawValue> list = list(feed, 1000);

        assertThat(list.next().text()).isEqualTo("{\"id\":\"1\"}");

        assertThat(feed.taken()).isEqualTo(start.length());
    }

    @Test
    void whatStandsAroundIsThereWhileItArrivesAndInTheEnd() {
        ArrivingList<RawValue> list =
                list(new Pieces(utf8("{\"before\": 1, \"data\": [ 1, 2 ], \"after\": {\"data\": [3]}}"), 7), 1000);

        assertThat(list.next().text()).isEqualTo("1");
        assertThat(text(list.around())).isEqualTo("{\"before\":1,\"data\":[]}");
        assertThat(all(list)).containsExactly("2");
        assertThat(text(list.around())).isEqualTo("{\"before\":1,\"data\":[],\"after\":{\"data\": [3]}}");
        assertThat(list.received()).isEqualTo(2);
    }

    @Test
    void anAnswerThatDeniesSuccessBeforeItsListGivesNoItems() {
        ArrivingList<RawValue> list =
                list(new Pieces(utf8("{\"success\":false,\"data\":[1,2],\"message\":\"half of it\"}"), 1000), 1000);

        assertThat(all(list)).isEmpty();
        assertThat(list.isDenied()).isTrue();
        assertThat(READER.nothing(list.around(), ReadOptions.TOLERANT).message())
                .isEqualTo("half of it");
    }

    @Test
    void itemsLargerThanAnyWindowAreRead() {
        String large = "\"" + "x\\\\".repeat(100_000) + "\"";
        ArrivingList<RawValue> list =
                list(new Pieces(utf8("{\"data\":[" + large + ",1," + large + "]}"), 5_000), 1_000_000);

        assertThat(all(list)).containsExactly(large, "1", large);
    }

    @Test
    void manyItemsNeedNoMoreRoomThanOne() {
        ArrivingList<RawValue> list =
                list(new Pieces(utf8("{\"data\":[" + "{\"id\":\"12\"},".repeat(5_000) + "1]}"), 100), 64);

        assertThat(all(list)).hasSize(5_001);
    }

    @Test
    void itemsThatAreKeptStayAsTheyWere() {
        String all = IntStream.range(0, 500)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"name\":\"n" + i + "\",\"odd\":[" + i + "]}")
                .collect(Collectors.joining(",", "{\"data\":[", "]}"));
        ArrivingList<SampleCustomer> list = ArrivingList.of(
                new Pieces(utf8(all), 50), READER, "/data", SampleCustomer.codec(), ReadOptions.TOLERANT, 128);
        List<SampleCustomer> kept = new ArrayList<>();
        for (SampleCustomer item = list.next(); item != null; item = list.next()) {
            kept.add(item);
        }

        assertThat(kept)
                .isEqualTo(READER.list(utf8(all), SampleCustomer.codec(), ReadOptions.TOLERANT)
                        .value());
    }

    @Test
    void anItemBeyondTheBoundIsRefused() {
        ArrivingList<RawValue> list = list(new Pieces(utf8("{\"data\":[1,\"" + "x".repeat(100) + "\"]}"), 10), 64);

        assertThat(list.next().text()).isEqualTo("1");
        assertThatThrownBy(list::next).hasMessage("an item is too large");
    }

    @Test
    void whatStandsAroundHasABoundToo() {
        ArrivingList<RawValue> list =
                list(new Pieces(utf8("{\"data\":[1]" + ",\"a\":[1,2,3,4]".repeat(10) + "}"), 10), 64);

        assertThat(list.next().text()).isEqualTo("1");
        assertThatThrownBy(list::next).hasMessage("what stands around the list is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[1],\"data\":[2]}", "{\"data\":[1],\"data\":null}"})
    void aListThatComesTwiceIsNeitherOfThem(String answer) {
        ArrivingList<RawValue> list = list(new Pieces(utf8(answer), 10), 64);

        assertThat(list.next().text()).isEqualTo("1");
        assertThatThrownBy(list::next)
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[1,12", "{\"data\":[1,tru", "{\"data\":[1,\"a", "{\"data\":[1,{\"a\":"})
    void anItemThatMayHaveBeenCutOffIsNotGiven(String answer) {
        ArrivingList<RawValue> list = list(new Pieces(utf8(answer), 100), 64);

        assertThat(list.next().text()).isEqualTo("1");
        assertThatThrownBy(list::next)
                .isInstanceOfSatisfying(
                        MalformedInputException.class,
                        e -> assertThat(e.truncated()).isTrue());
    }

    @Test
    void twoValuesInOnePlaceDoNotBecomeOne() {
        ArrivingList<RawValue> list = list(new Pieces(utf8("{\"data\":[1],\"a\":1 2}"), 100), 64);

        assertThat(all(list)).containsExactly("1");
        assertThatThrownBy(() -> READER.nothing(list.around(), ReadOptions.TOLERANT))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void driftTellsThePlaceInTheWholeAnswer() {
        List<String> places = new ArrayList<>();
        ReadOptions options = ReadOptions.TOLERANT.listener(drift -> places.add(drift.path()));
        Pieces feed = new Pieces(utf8("{\"data\":[{\"id\":\"1\"},{\"id\":\"2\",\"odd\":1}]}"), 3);
        ArrivingList<SampleCustomer> list =
                ArrivingList.of(feed, READER, "/data", SampleCustomer.codec(), options, 1000);

        while (list.next() != null) {
            continue;
        }

        assertThat(places).containsExactly("/data/1/odd");
    }

    @Test
    void nestingIsBoundAsInTheWhole() {
        String deep =
                "[".repeat(ReadOptions.DEFAULT_NESTING_LIMIT - 2) + "]".repeat(ReadOptions.DEFAULT_NESTING_LIMIT - 2);

        assertThat(all(list(new Pieces(utf8("{\"data\":[" + deep + "]}"), 100), 100_000)))
                .hasSize(1);
        assertThatThrownBy(() -> all(list(new Pieces(utf8("{\"data\":[[" + deep + "]]}"), 100), 100_000)))
                .isInstanceOf(MalformedInputException.class);
    }

    private static ArrivingList<RawValue> list(Pieces feed, int most) {
        return ArrivingList.of(feed, READER, "/data", Scalars.RAW, ReadOptions.TOLERANT, most);
    }

    private static List<String> all(ArrivingList<RawValue> list) {
        List<String> all = new ArrayList<>();
        for (RawValue item = list.next(); item != null; item = list.next()) {
            all.add(item.text());
        }
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}

package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Item by item, in whatever pieces it arrives, an answer gives what it gives as a whole. */
class ArrivingListProperties {
    private static final String PLACE = "/data/customer";
    private static final EnvelopeReader READER = EnvelopeReader.of(new Envelope(
            List.of(PLACE, "/other", ""),
            "/success",
            List.of("/code"),
            List.of("/message", "/error"),
            "/errors",
            List.of("/traceId")));

    @Provide
    Arbitrary<List<SampleCustomer>> customers() {
        return SampleGraphs.customers(1).list().ofMaxSize(4);
    }

    /** Items as they should be, and as they should not. */
    @Provide
    Arbitrary<List<String>> items() {
        return Arbitraries.of(
                        "{\"id\":\"1\",\"name\":\"Bl\u00e5b\u00e4r \\\"& S\u00f6ner\\\" \\\\\"}",
                        "{\"name\":\"}],\\\\\\\"{[\",\"total\":\"12.50\"}",
                        "{\"total\":true,\"unknown\":[{\"a\":[1,{}]}]}",
                        "{ \"id\" : 7 , \"name\" : null }",
                        "{}",
                        "[]",
                        "null",
                        "-1.5e9",
                        "true",
                        "\"a, \\\\\"",
                        "\"\"")
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> others() {
        return Arbitraries.of(
                        "\"success\":true",
                        "\"message\":\"[ok]\"",
                        "\"other\":[{\"id\":\"5\"}]",
                        "\"unknown\":{\"data\":{\"customer\":[1]}}",
                        "\"d\\u0061t\":1",
                        "\"data\":null",
                        "\"errors\":[]",
                        "\"count\":12")
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> jsonish() {
        return Arbitraries.of(
                        "{\"data\":{\"customer\":[",
                        "{\"data\":{\"customer\":[{\"id\":\"1\"}",
                        "{\"dat\\u0061\":{",
                        "\"customer\":",
                        "{",
                        "}",
                        "[",
                        "]",
                        "]}}",
                        ",",
                        ":",
                        "\"x\"",
                        "\"\\\\\"",
                        "\"",
                        "\\",
                        "1",
                        "null",
                        "tru",
                        "{\"id\":\"2\"}",
                        " ",
                        "\ufeff",
                        "\u0000")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void modelsComeAsTheyDoFromTheWhole(
            @ForAll("customers") List<SampleCustomer> customers, @ForAll @IntRange(min = 1, max = 300) int piece) {
        byte[] body = utf8("{\"success\":true,\"data\":{\"customer\":"
                + Json.write(customers, Scalars.listOf(SampleCustomer.codec())) + "}}");

        Read read = arriving(body, piece);

        assertThat(read.items()).isEqualTo(customers);
    }

    @Property(tries = 500)
    void anyAnswerInAnyPiecesReadsAsTheWhole(
            @ForAll("items") List<String> items,
            @ForAll("others") List<String> others,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 40) int piece) {
        List<String> inside = new ArrayList<>(List.of("\"customer\" : [" + String.join(", ", items) + "\n]"));
        inside.add("\"after\":[{}]");
        Collections.shuffle(inside, random);
        List<String> members = new ArrayList<>(others);
        members.removeIf(other -> other.startsWith("\"data\"") && random.nextBoolean());
        members.add("\"data\":{" + String.join(" ,", inside) + "}");
        Collections.shuffle(members, random);
        byte[] body = utf8(" { " + String.join(",", members) + "} \n");

        Read whole = whole(body);
        Read arriving = arriving(body, piece);

        assertThat(arriving.items()).isEqualTo(whole.items());
        assertThat(arriving.around()).isEqualTo(whole.around());
        assertThat(arriving.drifts()).containsExactlyInAnyOrderElementsOf(whole.drifts());
    }

    @Property(tries = 300)
    void whereverItIsCutItFails(
            @ForAll("items") List<String> items, @ForAll("others") List<String> others, @ForAll Random random) {
        List<String> members = new ArrayList<>(others);
        members.add("\"data\":{\"customer\":[" + String.join(",", items) + "]}");
        Collections.shuffle(members, random);
        byte[] body = utf8("{" + String.join(",", members) + "}");
        byte[] cut = Arrays.copyOf(body, random.nextInt(body.length));

        assertThat(failure(() -> arriving(cut, 1 + random.nextInt(50)))).isInstanceOf(MalformedInputException.class);
    }

    @Property(tries = 3000)
    void whatIsMalformedAsAWholeIsMalformed(
            @ForAll("jsonish") String text, @ForAll @IntRange(min = 1, max = 20) int piece) {
        byte[] body = utf8(text);

        Throwable whole = failure(() -> whole(body));
        Throwable arriving = failure(() -> arriving(body, piece));

        if (arriving == null || !arriving.getMessage().contains("twice")) {
            assertThat(arriving == null).as("%s: %s, %s", text, whole, arriving).isEqualTo(whole == null);
        }
        if (arriving == null) {
            assertThat(arriving(body, piece).items()).isEqualTo(whole(body).items());
        }
    }

    @Example
    void aByteOrderMarkBehindABlankIsMalformedEitherWay() {
        byte[] body = utf8(" \ufeff{\"id\":\"2\"}");

        assertThat(failure(() -> whole(body))).isInstanceOf(MalformedInputException.class);
        assertThat(failure(() -> arriving(body, 12))).isInstanceOf(MalformedInputException.class);
    }

    /** What an answer gave; of what stands around, all but the number of its items. */
    record Read(List<SampleCustomer> items, List<?> around, List<String> drifts) {}

    private static Read whole(byte[] body) {
        List<String> drifts = new ArrayList<>();
        Payload<List<SampleCustomer>> payload = READER.list(body, SampleCustomer.codec(), hearing(drifts));
        return read(payload, List.of(), payload.received(), drifts);
    }

    private static Read arriving(byte[] body, int piece) {
        List<String> drifts = new ArrayList<>();
        ArrivingList<SampleCustomer> list = ArrivingList.of(
                new Pieces(body, piece), READER, PLACE, SampleCustomer.codec(), hearing(drifts), 1 << 20);
        List<SampleCustomer> items = new ArrayList<>();
        for (SampleCustomer item = list.next(); item != null; item = list.next()) {
            items.add(item);
        }
        Payload<List<SampleCustomer>> around = READER.list(list.around(), SampleCustomer.codec(), hearing(drifts));
        return read(around, items, list.received() + around.received(), drifts);
    }

    private static Read read(
            Payload<List<SampleCustomer>> around, List<SampleCustomer> before, long received, List<String> drifts) {
        List<SampleCustomer> items = new ArrayList<>(before);
        items.addAll(around.value() == null ? List.of() : around.value());
        List<Object> told = new ArrayList<>(List.of(around.presence(), around.enveloped(), around.vacant()));
        told.addAll(List.of(around.strangers(), around.details(), received));
        told.add(around.success());
        told.add(around.code());
        told.add(around.message());
        return new Read(items, told, drifts);
    }

    private static ReadOptions hearing(List<String> drifts) {
        return ReadOptions.TOLERANT.listener(drift -> drifts.add(drift.toString()));
    }

    private static Throwable failure(Runnable work) {
        try {
            work.run();
            return null;
        } catch (MalformedInputException e) {
            return e;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnvelopeProperties {
    private static final EnvelopeReader READER = EnvelopeReader.of(new Envelope(
            List.of("/data/customer", "/other", "/data", ""),
            "/success",
            List.of("/code"),
            List.of("/message", "/error"),
            "/errors",
            List.of("/traceId")));

    @Provide
    Arbitrary<List<SampleCustomer>> customers() {
        return SampleGraphs.customers(1).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> jsonish() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"data\"",
                        "\"customer\"",
                        "\"message\"",
                        "\"errors\"",
                        "\"success\"",
                        "\"x\\ud800\"",
                        "1",
                        "-1.5e9",
                        "true",
                        "null",
                        " ",
                        "\\",
                        "\u0000",
                        "\ufeff")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 150)
    void membersMayComeInAnyOrder(@ForAll("customers") List<SampleCustomer> customers, @ForAll Random random) {
        String payload = Json.write(customers, Scalars.listOf(SampleCustomer.codec()));
        List<String> members = new ArrayList<>(List.of(
                "\"success\":true",
                "\"message\":\"ok\"",
                "\"other\":[5]",
                "\"unknown\":{\"data\":[]}",
                "\"data\":{\"before\":{\"customer\":1},\"customer\":" + payload + ",\"after\":[]}"));
        Collections.shuffle(members, random);
        byte[] body = ("{" + String.join(",", members) + "}").getBytes(StandardCharsets.UTF_8);

        Payload<List<SampleCustomer>> read = READER.list(body, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(read.value()).isEqualTo(customers);
        assertThat(read.received()).isEqualTo(customers.size());
        assertThat(read.success()).isTrue();
        assertThat(read.message()).isEqualTo("ok");
    }

    @Property(tries = 100)
    void aFallbackReadsTheSameAsTheBestPlace(@ForAll("customers") List<SampleCustomer> customers) {
        String payload = Json.write(customers, Scalars.listOf(SampleCustomer.codec()));
        byte[] body = ("{\"other\":" + payload + ",\"success\":true}").getBytes(StandardCharsets.UTF_8);

        Payload<List<SampleCustomer>> read = READER.list(body, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(read.value()).isEqualTo(customers);
    }

    @Property(tries = 1000)
    void anErrorBodyIsReadWhateverItHolds(@ForAll byte[] body) {
        ErrorBody error = READER.error(body);

        assertThat(error.excerpt()).hasSizeLessThanOrEqualTo(500).doesNotContainPattern("\\p{Cntrl}");
    }

    @Property(tries = 1000)
    void anythingLikeJsonIsReadOrMalformed(@ForAll("jsonish") String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);

        ErrorBody error = READER.error(body);
        Throwable thrown = catching(body);

        assertThat(error.text()).isNotNull();
        assertThat(thrown == null || thrown instanceof MalformedInputException)
                .as("%s", thrown)
                .isTrue();
    }

    private static Throwable catching(byte[] body) {
        try {
            READER.one(body, SampleCustomer.codec(), ReadOptions.TOLERANT);
            READER.list(body, Scalars.TEXT, ReadOptions.TOLERANT);
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }
}

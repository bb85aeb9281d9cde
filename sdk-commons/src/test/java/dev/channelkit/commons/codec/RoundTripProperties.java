package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {

    @Provide
    Arbitrary<SampleCustomer> customers() {
        return SampleGraphs.customers(2);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBackWithoutDrift(@ForAll("customers") SampleCustomer customer) {
        byte[] json = Json.writeBytes(customer, SampleCustomer.codec());

        SampleCustomer back = Json.read(json, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(back).isEqualTo(customer);
    }

    @Property(tries = 100)
    void writingTwiceGivesTheSameText(@ForAll("customers") SampleCustomer customer) {
        String json = Json.write(customer, SampleCustomer.codec());

        SampleCustomer back = Json.read(json, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(Json.write(back, SampleCustomer.codec())).isEqualTo(json);
    }

    @Property(tries = 40)
    void inputCutAnywhereIsMalformedAndNothingElse(@ForAll("customers") SampleCustomer customer) {
        byte[] json = Json.writeBytes(customer, SampleCustomer.codec());

        for (int length = 0; length < json.length; length++) {
            String cut = new String(json, 0, length, StandardCharsets.UTF_8);
            Throwable thrown = catching(cut);
            assertThat(thrown).as("cut to %s", cut).isInstanceOf(MalformedInputException.class);
            boolean inAWord = length > 0
                    && (Character.isLetterOrDigit(json[length - 1])
                            || json[length - 1] == '-'
                            || json[length - 1] == '.');
            assertThat(((MalformedInputException) thrown).truncated() || inAWord)
                    .as("cut to %s", cut)
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void anOverwrittenCharacterIsReadOrMalformed(
            @ForAll("customers") SampleCustomer customer, @ForAll int place, @ForAll char replacement) {
        StringBuilder json = new StringBuilder(Json.write(customer, SampleCustomer.codec()));
        json.setCharAt(Math.floorMod(place, json.length()), replacement);

        Throwable thrown = catching(json.toString());

        assertThat(thrown == null || thrown instanceof MalformedInputException)
                .as("%s", thrown)
                .isTrue();
    }

    @Property(tries = 300)
    void anyTextIsReadOrMalformed(@ForAll String text) {
        Throwable thrown = catching(text);

        assertThat(thrown == null || thrown instanceof MalformedInputException)
                .as("%s", thrown)
                .isTrue();
    }

    @Property(tries = 200)
    void describingNeverFailsAndNeverShowsASecret(@ForAll("customers") SampleCustomer customer) {
        SampleCustomer secretive =
                customer.toBuilder().password("test-secret").pin(31337).build();

        assertThatCode(secretive::toString).doesNotThrowAnyException();
        assertThat(secretive.toBuilder().name("").build().toString()).doesNotContain("test-secret");
    }

    private static Throwable catching(String json) {
        try {
            Json.read(json, SampleCustomer.codec(), ReadOptions.TOLERANT);
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }
}

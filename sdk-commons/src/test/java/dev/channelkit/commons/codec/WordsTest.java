package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in the place of a number, and labels in several spellings. */
class WordsTest {
    private static final Codec<BigDecimal> LIMIT = Scalars.numberOrWords("Unlimited", "None");

    private final List<Drift> drift = new ArrayList<>();
    private final ReadOptions options = ReadOptions.TOLERANT.listener(drift::add);

    @ParameterizedTest
    @ValueSource(strings = {"2500.00", "\"2500.00\""})
    void numbersAreReadAsNumberAndAsText(String json) {
        assertThat(Json.read(json, LIMIT, options)).isEqualTo(new BigDecimal("2500.00"));
        assertThat(drift).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unlimited", "UNLIMITED", "none"})
    void aWordIsNoNumberAndNoDriftAndIsWrittenBack(String word) {
        String json = "{\"limit\":\"" + word + "\"}";

        Holder holder = Json.read(json, new HolderCodec(), options);

        assertThat(holder.limit).isNull();
        assertThat(holder.state.has(0)).isTrue();
        assertThat(drift).isEmpty();
        assertThat(Json.write(holder, new HolderCodec())).isEqualTo(json);
    }

    @Test
    void anotherWordIsDriftAndKept() {
        Holder holder = Json.read("{\"limit\":\"Lots\"}", new HolderCodec(), options);

        assertThat(holder.limit).isNull();
        assertThat(drift).singleElement().extracting(Drift::kind).isEqualTo(Drift.Kind.MISTYPED);
        assertThat(Json.write(holder, new HolderCodec())).isEqualTo("{\"limit\":\"Lots\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "Pending For Cancel, pendingforcancel",
        "pending-for_cancel, pendingforcancel",
        "PENDINGFORCANCEL, pendingforcancel",
        "In-Active, inactive"
    })
    void spellingsOfALabelAreTheSamePlain(String label, String plain) {
        assertThat(Labels.plain(label)).isEqualTo(plain);
    }

    private static final class Holder {
        private FieldState state = FieldState.none();
        private @Nullable BigDecimal limit;
    }

    private static final class HolderCodec implements Codec<Holder> {
        private static final FieldTable FIELDS = FieldTable.of("Holder", "limit");

        @Override
        public Holder read(WireReader in) {
            Holder holder = new Holder();
            in.begin(FIELDS);
            for (int field = in.next(); field != WireReader.END; field = in.next()) {
                holder.limit = in.value(LIMIT);
            }
            holder.state = in.end();
            return holder;
        }

        @Override
        public void write(Holder value, WireWriter out) {
            out.begin(FIELDS, value.state);
            out.value(0, value.limit, LIMIT);
            out.end();
        }

        @Override
        public String typeName() {
            return "Holder";
        }
    }
}

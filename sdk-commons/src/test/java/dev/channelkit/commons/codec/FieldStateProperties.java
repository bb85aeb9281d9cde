package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FieldStateProperties {

    @Property
    void behavesLikeASetOfFields(@ForAll List<@IntRange(min = -200, max = 199) Integer> steps) {
        FieldState state = FieldState.none();
        BitSet expected = new BitSet();

        for (int step : steps) {
            int field = step < 0 ? -step - 1 : step;
            state = step < 0 ? state.without(field) : state.with(field);
            expected.set(field, step >= 0);
        }

        for (int field = 0; field < 260; field++) {
            assertThat(state.has(field)).isEqualTo(expected.get(field));
        }
        assertThat(state.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Property
    void equalSetsAreEqualHoweverTheyCameAbout(
            @ForAll List<@IntRange(max = 199) Integer> fields, @ForAll @IntRange(max = 199) int passing) {
        FieldState forwards = FieldState.none();
        for (int field : fields) {
            forwards = forwards.with(field);
        }
        FieldState backwards = FieldState.none().with(passing);
        for (int i = fields.size() - 1; i >= 0; i--) {
            backwards = backwards.with(fields.get(i));
        }
        backwards = fields.contains(passing) ? backwards : backwards.without(passing);

        assertThat(backwards).isEqualTo(forwards).hasSameHashCodeAs(forwards);
        assertThat(backwards.equals(forwards.with(200))).isFalse();
    }

    @Property
    void settingOrDroppingAFieldForgetsOnlyItsOwnRawValue(@ForAll @IntRange(max = 62) int field) {
        RawValue raw = RawValue.json("[]");
        FieldState kept = FieldState.of(
                -1L, null, FieldState.Extras.of(Map.of("unknown", raw), Map.of(field, raw, field + 1, raw)));

        FieldState set = kept.with(field);

        assertThat(set.raw(field)).isNull();
        assertThat(set.raw(field + 1)).isEqualTo(raw);
        assertThat(set.unknown()).containsOnlyKeys("unknown");
        assertThat(kept.raw(field)).isEqualTo(raw);
        assertThat(set.without(field + 1).raw(field + 1)).isNull();
    }
}

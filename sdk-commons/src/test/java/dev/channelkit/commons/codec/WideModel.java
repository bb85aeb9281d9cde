package dev.channelkit.commons.codec;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A model with more fields than fit in one word of bits. */
final class WideModel {
    static final int SIZE = 150;
    static final FieldTable FIELDS = FieldTable.of(
            "WideModel", IntStream.range(0, SIZE).mapToObj(i -> "field" + i).toArray(String[]::new));

    static final Codec<WideModel> CODEC = new Codec<>() {
        @Override
        public WideModel read(WireReader in) {
            String[] values = new String[SIZE];
            in.begin(FIELDS);
            for (int field = in.next(); field != WireReader.END; field = in.next()) {
                values[field] = in.text();
            }
            return new WideModel(in.end(), values);
        }

        @Override
        public void write(WideModel value, WireWriter out) {
            out.begin(FIELDS, value.state);
            for (int field = 0; field < SIZE; field++) {
                out.text(field, value.values[field]);
            }
            out.end();
        }

        @Override
        public String typeName() {
            return "WideModel";
        }
    };

    final FieldState state;
    final String[] values;

    WideModel(FieldState state, String[] values) {
        this.state = state;
        this.values = values;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof WideModel other && state.equals(other.state) && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}

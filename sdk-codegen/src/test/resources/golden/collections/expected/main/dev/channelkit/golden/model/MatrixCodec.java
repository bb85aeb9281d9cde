package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Matrix}. */
@Generated("dev.channelkit.codegen")
final class MatrixCodec implements Codec<Matrix> {
    static final MatrixCodec INSTANCE = new MatrixCodec();

    private MatrixCodec() {}

    @Override
    public String typeName() {
        return "Matrix";
    }

    @Override
    public @Nullable Matrix read(WireReader in) {
        @Nullable List<List<BigDecimal>> rows = null;
        @Nullable List<List<List<Long>>> cube = null;
        @Nullable Map<String, String> labels = null;
        @Nullable Map<String, List<String>> groups = null;
        @Nullable Map<String, Part> parts = null;
        @Nullable RawValue anything = null;
        @Nullable List<Matrix> children = null;
        @Nullable Matrix parent = null;
        @Nullable String title = null;
        @Nullable List<String> tags = null;
        in.begin(Matrix.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> rows = in.list(rows, Scalars.listOf(Scalars.DECIMAL_TEXT));
                case 1 -> cube = in.list(cube, Scalars.listOf(Scalars.listOf(Scalars.INT64)));
                case 2 -> labels = in.map(Scalars.TEXT);
                case 3 -> groups = in.map(Scalars.listOf(Scalars.TEXT));
                case 4 -> parts = in.map(Part.codec());
                case 5 -> anything = in.raw();
                case 6 -> children = in.oneOrMany(children, Matrix.codec());
                case 7 -> parent = in.value(Matrix.codec());
                case 8 -> title = in.text();
                case 9 -> tags = in.oneOrMany(tags, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        return new Matrix(in.end(), rows, cube, labels, groups, parts, anything, children, parent, title, tags);
    }

    @Override
    public void write(Matrix value, WireWriter out) {
        out.begin(Matrix.FIELDS, value.state);
        out.list(0, value.rows, Scalars.listOf(Scalars.DECIMAL_TEXT));
        out.list(1, value.cube, Scalars.listOf(Scalars.listOf(Scalars.INT64)));
        out.map(2, value.labels, Scalars.TEXT);
        out.map(3, value.groups, Scalars.listOf(Scalars.TEXT));
        out.map(4, value.parts, Part.codec());
        out.raw(5, value.anything);
        out.list(6, value.children, Matrix.codec());
        out.value(7, value.parent, Matrix.codec());
        out.text(8, value.title);
        out.list(9, value.tags, Scalars.TEXT);
        out.end();
    }
}

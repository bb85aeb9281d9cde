package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
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
        Matrix.Builder b = new Matrix.Builder();
        in.begin(Matrix.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.rows = in.list(b.rows, Scalars.listOf(Scalars.DECIMAL_TEXT));
                case 1 -> b.cube = in.list(b.cube, Scalars.listOf(Scalars.listOf(Scalars.INT64)));
                case 2 -> b.labels = in.map(Scalars.TEXT);
                case 3 -> b.groups = in.map(Scalars.listOf(Scalars.TEXT));
                case 4 -> b.parts = in.map(Part.codec());
                case 5 -> b.anything = in.raw();
                case 6 -> b.children = in.oneOrMany(b.children, Matrix.codec());
                case 7 -> b.parent = in.value(Matrix.codec());
                case 8 -> b.title = in.text();
                case 9 -> b.tags = in.oneOrMany(b.tags, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new Matrix(b);
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

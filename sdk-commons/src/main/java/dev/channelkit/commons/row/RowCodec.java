package dev.channelkit.commons.row;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.codec.WireWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, or the elements of XML. */
final class RowCodec implements Codec<Row> {
    static final RowCodec INSTANCE = new RowCodec();
    private static final FieldTable NO_FIELDS = FieldTable.of("Row");

    // rows of one answer mostly have the same names; a race costs names of their own
    private RowNames last = new RowNames(new String[0]);

    private RowCodec() {}

    @Override
    public @Nullable Row read(WireReader in) {
        if (in.kind() != Kind.OBJECT) {
            return new Row(names(new String[0]), new Cell[0], other(in));
        }
        Map<String, Cell> read = in.map(Cell.CODEC);
        Map<String, Cell> fields = read == null ? Map.of() : read;
        RowNames names = names(fields.keySet().toArray(String[]::new));
        Row row = new Row(names, fields.values().toArray(Cell[]::new), null);
        if (row.rowNames().isAmbiguous()) {
            in.lenient("one field of a name in any case", Kind.OBJECT);
        }
        return row;
    }

    /** What is no object; the reader keeps and reports it as it does for any model. */
    private static @Nullable RawValue other(WireReader in) {
        in.begin(NO_FIELDS);
        while (in.next() != WireReader.END) {
            // an empty element has no fields
        }
        return in.end().whole();
    }

    private RowNames names(String[] names) {
        RowNames before = last;
        if (before.are(names)) {
            return before;
        }
        RowNames made = new RowNames(names);
        last = made;
        return made;
    }

    @Override
    public void write(Row row, WireWriter out) {
        RawValue whole = row.whole();
        if (whole != null) {
            if (out.forPerson()) {
                out.textValue(Cell.HIDDEN);
            } else {
                out.rawValue(whole);
            }
            return;
        }
        Map<String, Cell> fields = new LinkedHashMap<>();
        for (int i = 0; i < row.names().size(); i++) {
            fields.put(row.names().get(i), row.cellAt(i));
        }
        out.mapValue(fields, Cell.CODEC);
    }

    @Override
    public String typeName() {
        return "row";
    }
}

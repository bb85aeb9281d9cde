package dev.channelkit.commons.row;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.codec.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * One value of a row: the characters of a scalar with the kind it had on the wire, or an object or list kept as it stands.
 *
 * @param text the characters of a scalar; empty for null, an object and a list
 * @param nested an object or list
 */
record Cell(Kind kind, String text, @Nullable RawValue nested) {
    static final Cell NULL = new Cell(Kind.NULL, "", null);
    static final String HIDDEN = "***";
    static final Codec<Cell> CODEC = new CellCodec();
    private static final RawValue RAW_NULL = RawValue.json("null");

    static Cell text(String value) {
        return new Cell(Kind.TEXT, value, null);
    }

    /** What JSON says; XML is kept as it stands. */
    static Cell raw(RawValue value) {
        if (value.format() != Format.JSON) {
            return new Cell(Kind.OBJECT, "", value);
        }
        Cell cell = Json.read(value.text(), CODEC, ReadOptions.TOLERANT);
        return cell == null ? NULL : cell;
    }

    boolean isNull() {
        return kind == Kind.NULL;
    }

    /** The characters of a scalar; null for null, an object and a list. */
    @Nullable String scalar() {
        return isNull() || nested != null ? null : text;
    }

    /** As it stands on the wire. */
    RawValue raw() {
        if (nested != null) {
            return nested;
        }
        return switch (kind) {
            case NULL -> RAW_NULL;
            case TEXT -> RawValue.json(Json.write(text, Scalars.TEXT));
            default -> RawValue.json(text);
        };
    }

    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }

    private static final class CellCodec implements Codec<Cell> {

        @Override
        public Cell read(WireReader in) {
            Kind found = in.kind();
            return switch (found) {
                case NULL -> {
                    in.scalar();
                    yield NULL;
                }
                case OBJECT, ARRAY -> {
                    RawValue raw = in.raw();
                    yield raw == null ? NULL : new Cell(found, "", raw);
                }
                default -> new Cell(found, in.scalar(), null);
            };
        }

        @Override
        public void write(Cell value, WireWriter out) {
            if (value.isNull()) {
                out.rawValue(RAW_NULL);
            } else if (out.forPerson()) {
                out.textValue(HIDDEN);
            } else if (value.nested != null) {
                out.rawValue(value.nested);
            } else if (value.kind == Kind.TEXT) {
                out.textValue(value.text);
            } else if (value.kind == Kind.NUMBER) {
                out.numberValue(value.text);
            } else {
                out.boolValue(value.text.equals("true"));
            }
        }

        @Override
        public String typeName() {
            return "value";
        }
    }
}

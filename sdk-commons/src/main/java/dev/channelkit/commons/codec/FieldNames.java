package dev.channelkit.commons.codec;

import java.util.Map;

/**
 * Under which wire names one client reads and writes the fields of models. Codecs hold the names of the spec; a client whose provider
 * uses others reads and writes through one of these. Immutable, and looked up by identity, so that it costs one map access an object,
 * and nothing where names are as declared.
 */
public final class FieldNames {
    /** As the spec has them. */
    public static final FieldNames DECLARED = new FieldNames(Map.of());

    private final Map<FieldTable, FieldTable> tables;

    private FieldNames(Map<FieldTable, FieldTable> tables) {
        this.tables = tables;
    }

    /** Each of these tables in place of the declared one that it is {@link FieldTable#renamed} from. */
    public static FieldNames of(Map<FieldTable, FieldTable> inPlaceOf) {
        return inPlaceOf.isEmpty() ? DECLARED : new FieldNames(Map.copyOf(inPlaceOf));
    }

    /** The table to read or write by. */
    FieldTable of(FieldTable declared) {
        return this == DECLARED ? declared : tables.getOrDefault(declared, declared);
    }

    /** How many models have names of their own here. */
    @Override
    public String toString() {
        return "FieldNames[" + tables.size() + " models differ]";
    }
}

package dev.channelkit.commons.codec;

import java.util.List;
import java.util.Map;

/**
 * Under which wire names one client reads and writes the fields of models, and which of two spellings of a date it writes where the spec
 * has both. Codecs hold the names of the spec; a client whose provider
 * uses others reads and writes through one of these. Immutable, and looked up by identity, so that it costs one map access an object,
 * and nothing where names are as declared.
 */
public final class FieldNames {
    /** As the spec has them. */
    public static final FieldNames DECLARED = new FieldNames(Map.of(), false);

    private static final FieldNames WITH_MS_DATES = new FieldNames(Map.of(), true);

    private final Map<FieldTable, FieldTable> tables;
    private final boolean msDates;

    private FieldNames(Map<FieldTable, FieldTable> tables, boolean msDates) {
        this.tables = tables;
        this.msDates = msDates;
    }

    /** Each of these tables in place of the declared one that it is {@link FieldTable#renamed} from. */
    public static FieldNames of(Map<FieldTable, FieldTable> inPlaceOf) {
        return inPlaceOf.isEmpty() ? DECLARED : new FieldNames(Map.copyOf(inPlaceOf), false);
    }

    /** The same, with dates written as {@code /Date(1700000000000)/} where the spec allows that ({@code x-wire: date-or-ms}). */
    public FieldNames withMsDates() {
        return tables.isEmpty() ? WITH_MS_DATES : new FieldNames(tables, true);
    }

    /** What a field is called here that {@code model} declares under the name {@code field}, in any case; {@code field} where it has no other name. */
    public String name(String model, String field) {
        for (Map.Entry<FieldTable, FieldTable> table : tables.entrySet()) {
            List<String> declared = table.getKey().names();
            for (int i = 0; table.getKey().model().equals(model) && i < declared.size(); i++) {
                boolean renamed = !declared.get(i).equals(table.getValue().name(i));
                if (renamed && declared.get(i).equalsIgnoreCase(field)) {
                    return table.getValue().name(i);
                }
            }
        }
        return field;
    }

    boolean msDates() {
        return msDates;
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

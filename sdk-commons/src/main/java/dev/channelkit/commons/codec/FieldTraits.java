package dev.channelkit.commons.codec;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a table knows of its fields besides their names. Its arrays and sets are never changed.
 *
 * @param items by field, what one item of a wrapped list is called in XML; null where the element itself is repeated
 * @param required by field, whether the spec requires it; null where it requires none
 * @param secrets the fields whose values must not be shown; null when there are none
 * @param blanks the fields of which a blank text says that there is no value; null when there are none
 * @param anyCase whether names are read in any case
 * @param open whether fields that the table does not know are to be expected
 */
record FieldTraits(
        @Nullable String[] items,
        boolean @Nullable [] required,
        @Nullable BitSet secrets,
        @Nullable BitSet blanks,
        boolean anyCase,
        boolean open) {

    static FieldTraits none(int fields) {
        return new FieldTraits(new @Nullable String[fields], null, null, null, false, false);
    }

    FieldTraits wrapped(int index, String itemName) {
        @Nullable String[] more = items.clone();
        more[index] = itemName;
        return new FieldTraits(more, required, secrets, blanks, anyCase, open);
    }

    FieldTraits required(int... fields) {
        boolean[] more = required == null ? new boolean[items.length] : required.clone();
        for (int field : fields) {
            more[field] = true;
        }
        return new FieldTraits(items, more, secrets, blanks, anyCase, open);
    }

    FieldTraits secret(int... fields) {
        return new FieldTraits(items, required, with(secrets, fields), blanks, anyCase, open);
    }

    FieldTraits blankIsNone(int... fields) {
        return new FieldTraits(items, required, secrets, with(blanks, fields), anyCase, open);
    }

    FieldTraits inAnyCase() {
        return new FieldTraits(items, required, secrets, blanks, true, open);
    }

    FieldTraits opened() {
        return new FieldTraits(items, required, secrets, blanks, anyCase, true);
    }

    private static BitSet with(@Nullable BitSet before, int... fields) {
        BitSet more = before == null ? new BitSet() : (BitSet) before.clone();
        for (int field : fields) {
            more.set(field);
        }
        return more;
    }
}

package dev.channelkit.commons.row;

import dev.channelkit.commons.codec.AnyCase;
import java.util.Arrays;
import java.util.List;

/** The names of a row's fields, in order, found by hash in any case. */
final class RowNames {
    private final String[] names;
    // open addressing, at most half full: the index of a name plus one
    private final int[] slots;
    private final boolean ambiguous;

    RowNames(String[] names) {
        this.names = names;
        this.slots = new int[Math.max(4, Integer.highestOneBit(Math.max(1, names.length)) << 2)];
        boolean twice = false;
        for (int i = 0; i < names.length; i++) {
            int slot = AnyCase.hash(names[i]) & mask();
            while (slots[slot] != 0) {
                twice |= names[slots[slot] - 1].equalsIgnoreCase(names[i]);
                slot = (slot + 1) & mask();
            }
            slots[slot] = i + 1;
        }
        this.ambiguous = twice;
    }

    /** The index of the field so spelt; without one, that of the last which differs in case alone; -1 if there is neither. */
    int find(String name) {
        int found = -1;
        for (int slot = AnyCase.hash(name) & mask(); slots[slot] != 0; slot = (slot + 1) & mask()) {
            int index = slots[slot] - 1;
            if (names[index].equals(name)) {
                return index;
            }
            if (names[index].equalsIgnoreCase(name)) {
                found = Math.max(found, index);
            }
        }
        return found;
    }

    /** Whether they are these, spelt and ordered so. */
    boolean are(String[] others) {
        return Arrays.equals(names, others);
    }

    /** Whether two names differ in case alone. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    List<String> list() {
        return List.of(names);
    }

    private int mask() {
        return slots.length - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowNames that && Arrays.equals(names, that.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names);
    }

    @Override
    public String toString() {
        return Arrays.toString(names);
    }
}

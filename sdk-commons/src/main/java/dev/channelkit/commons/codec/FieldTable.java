package dev.channelkit.commons.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The wire names of a model's fields. One table is made per model, once; readers then find a field's index by hash instead of comparing
 * names in turn. The index of a field is its position in {@link #of}.
 */
public final class FieldTable {
    private final String model;
    private final String[] names;
    // open addressing, at most half full: slots hold a spelling and the index that it stands for
    private final @Nullable String[] spellings;
    private final int[] indexes;
    private final int used;
    private final FieldTraits traits;
    // objects of one page mostly carry the same fields: the last state is offered again. A race costs a second equal
    // instance, nothing else.
    private @Nullable FieldState last;
    // by field
    private final PlainName[] plainNames;
    private final PlainName start = PlainName.start();
    // made when a name is looked for in any case first
    private volatile int @Nullable [] folded;
    // made when something is written first
    private volatile WrittenName @Nullable [] writtenNames;

    private FieldTable(
            String model, String[] names, @Nullable String[] spellings, int[] indexes, int used, FieldTraits traits) {
        this.model = model;
        this.names = names;
        this.spellings = spellings;
        this.indexes = indexes;
        this.used = used;
        this.traits = traits;
        this.plainNames = new PlainName[names.length];
        for (int field = 0; field < names.length; field++) {
            plainNames[field] = PlainName.of(field, names[field]);
        }
    }

    /**
     * A table of the given fields.
     *
     * @param model what messages call the type
     * @throws IllegalArgumentException if a name occurs twice
     */
    public static FieldTable of(String model, String... wireNames) {
        String[] names = wireNames.clone();
        int capacity = capacityFor(names.length);
        FieldTable table = new FieldTable(
                model,
                names,
                new @Nullable String[capacity],
                new int[capacity],
                names.length,
                FieldTraits.none(names.length));
        for (int i = 0; i < names.length; i++) {
            table.put(names[i], i);
        }
        return table;
    }

    /**
     * This table with one more spelling under which the field is read; it is written under its own name.
     *
     * @throws IllegalArgumentException if the spelling is taken
     */
    public FieldTable alias(String otherSpelling, int index) {
        requireField(index);
        int capacity = capacityFor(used + 1);
        FieldTable table =
                new FieldTable(model, names, new @Nullable String[capacity], new int[capacity], used + 1, traits);
        for (int slot = 0; slot < spellings.length; slot++) {
            String spelling = spellings[slot];
            if (spelling != null) {
                table.put(spelling, indexes[slot]);
            }
        }
        table.put(otherSpelling, index);
        return table;
    }

    /**
     * This table with a list that XML wraps: its items stand in one element of the field's name. Other lists repeat that element.
     *
     * @param itemName the element of one item
     */
    public FieldTable wrapped(int index, String itemName) {
        requireField(index);
        return with(traits.wrapped(index, itemName));
    }

    /** This table with fields that the spec requires: an empty element of XML then is empty text or an empty object, and otherwise null. */
    public FieldTable required(int... fields) {
        requireFields(fields);
        return with(traits.required(fields));
    }

    /** This table with fields whose values are never to be shown. */
    public FieldTable secret(int... fields) {
        requireFields(fields);
        return with(traits.secret(fields));
    }

    /** This table with fields of which a blank text ({@code ""}, {@code " "}) says that there is no value, as an explicit null does. In JSON alone. */
    public FieldTable blankIsNone(int... fields) {
        requireFields(fields);
        return with(traits.blankIsNone(fields));
    }

    /**
     * This table with names that are read in any case. The exact spellings go first; where two fields differ in case alone, any other
     * spelling means the first of them.
     */
    public FieldTable inAnyCase() {
        return with(traits.inAnyCase());
    }

    /** This table of a model to which tenants add fields of their own: what it does not know is kept as ever, but is no drift. */
    public FieldTable open() {
        return with(traits.opened());
    }

    boolean isOpen() {
        return traits.open();
    }

    private FieldTable with(FieldTraits changed) {
        return new FieldTable(model, names, spellings, indexes, used, changed);
    }

    /**
     * This table with other names for some fields: they are read and written under the new one only. Other spellings are kept.
     *
     * @param newNames by the names they replace
     * @throws IllegalArgumentException if a name is not in the table, or a new one is taken
     */
    public FieldTable renamed(Map<String, String> newNames) {
        String[] changed = names.clone();
        newNames.forEach((name, newName) -> {
            int index = Arrays.asList(names).indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException(model + " has no field \"" + name + "\"");
            }
            changed[index] = newName;
        });
        FieldTable table = new FieldTable(
                model, changed, new @Nullable String[spellings.length], new int[indexes.length], used, traits);
        for (int slot = 0; slot < spellings.length; slot++) {
            String spelling = spellings[slot];
            if (spelling != null) {
                int index = indexes[slot];
                boolean own = spelling.equals(names[index]);
                if (own || !spelling.equals(changed[index])) { // another spelling may become the name
                    table.put(own ? changed[index] : spelling, index);
                }
            }
        }
        return table;
    }

    /** The names that the fields are written under, by index. */
    public List<String> names() {
        return List.of(names);
    }

    /** Every name that is read, other spellings included. */
    public Set<String> spellings() {
        return Arrays.stream(spellings).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Every name whose value is never to be shown, other spellings included. */
    public Set<String> secretSpellings() {
        BitSet hidden = traits.secrets();
        return hidden == null
                ? Set.of()
                : spellings().stream().filter(name -> hidden.get(find(name))).collect(Collectors.toUnmodifiableSet());
    }

    /** The name that messages call the type by. */
    public String model() {
        return model;
    }

    /** The name a field is written under. */
    public String name(int index) {
        return names[index];
    }

    /** What XML calls one item of a wrapped list; null for every other field. */
    @Nullable String itemName(int index) {
        return traits.items()[index];
    }

    /** The list whose items XML calls so, where its wrapper is left out; -1 when there is none. */
    int findItem(String itemName) {
        @Nullable String[] items = traits.items();
        for (int field = 0; field < items.length; field++) {
            if (itemName.equals(items[field])) {
                return field;
            }
        }
        return -1;
    }

    boolean isRequired(int index) {
        boolean[] required = traits.required();
        return required != null && required[index];
    }

    /** Whether a blank text says that the field has no value. */
    boolean isNoneIfBlank(int index) {
        BitSet blanks = traits.blanks();
        return blanks != null && blanks.get(index);
    }

    /** The number of fields. */
    public int size() {
        return names.length;
    }

    /** The names as JSON writes them, by field. */
    WrittenName[] writtenNames() {
        WrittenName[] made = writtenNames;
        if (made == null) {
            made = Arrays.stream(names).map(WrittenName::of).toArray(WrittenName[]::new);
            writtenNames = made;
        }
        return made;
    }

    /** The index of the field that is spelt so, whatever the case, or -1. An exact spelling goes first. */
    public int findInAnyCase(String name) {
        int exact = exact(name);
        return exact >= 0 ? exact : folded(name);
    }

    boolean isInAnyCase() {
        return traits.anyCase();
    }

    /** Whether a field is spelt so, to the letter. */
    boolean isExact(String name) {
        return exact(name) >= 0;
    }

    /** The index of the field so spelt, or -1. */
    int find(String name) {
        int exact = exact(name);
        return exact < 0 && traits.anyCase() ? folded(name) : exact;
    }

    private int folded(String name) {
        int[] slots = foldedSlots();
        int mask = slots.length - 1;
        for (int slot = AnyCase.hash(name) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            String spelling = spellings[slots[slot] - 1];
            if (spelling != null && spelling.equalsIgnoreCase(name)) {
                return indexes[slots[slot] - 1];
            }
        }
        return -1;
    }

    /** Open addressing by {@link AnyCase#hash}: where a spelling stands in the table, plus one; of those alike, the lowest field's. */
    private int[] foldedSlots() {
        int[] made = folded;
        if (made == null) {
            made = new int[spellings.length];
            for (int field = 0; field < names.length; field++) {
                for (int from = 0; from < spellings.length; from++) {
                    String spelling = spellings[from];
                    if (spelling == null || indexes[from] != field) {
                        continue;
                    }
                    int slot = AnyCase.hash(spelling) & (made.length - 1);
                    while (made[slot] != 0) {
                        slot = (slot + 1) & (made.length - 1);
                    }
                    made[slot] = from + 1;
                }
            }
            folded = made;
        }
        return made;
    }

    private int exact(String name) {
        int mask = spellings.length - 1;
        for (int slot = slot(name.hashCode(), mask); ; slot = (slot + 1) & mask) {
            String spelling = spellings[slot];
            if (spelling == null) {
                return -1;
            }
            if (spelling.equals(name)) {
                return indexes[slot];
            }
        }
    }

    /** Before the first field. */
    PlainName start() {
        return start;
    }

    PlainName plainName(int field) {
        return plainNames[field];
    }

    /** The index of the field spelt by these ASCII bytes, whose hash is as {@link String#hashCode} has it, or -1. */
    int find(byte[] text, int from, int to, int hash) {
        int mask = spellings.length - 1;
        for (int slot = slot(hash, mask); ; slot = (slot + 1) & mask) {
            String spelling = spellings[slot];
            if (spelling == null) {
                return traits.anyCase() ? folded(new String(text, from, to - from, StandardCharsets.US_ASCII)) : -1;
            }
            if (isSpelt(spelling, text, from, to)) {
                return indexes[slot];
            }
        }
    }

    private static boolean isSpelt(String spelling, byte[] text, int from, int to) {
        int length = to - from;
        if (spelling.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (spelling.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** The state with these bits and no extras, shared with the last object where it is equal. */
    FieldState state(long low, long @Nullable [] high) {
        FieldState shared = last;
        if (shared != null && shared.hasExactly(low, high)) {
            return shared;
        }
        FieldState state = FieldState.of(low, high == null ? null : high.clone(), null);
        last = state;
        return state;
    }

    private void requireFields(int... fields) {
        for (int field : fields) {
            requireField(field);
        }
    }

    private void requireField(int index) {
        if (index < 0 || index >= names.length) {
            throw new IndexOutOfBoundsException(model + " has no field " + index);
        }
    }

    private void put(String spelling, int index) {
        int mask = spellings.length - 1;
        int slot = slot(spelling.hashCode(), mask);
        while (spellings[slot] != null) {
            if (spelling.equals(spellings[slot])) {
                throw new IllegalArgumentException(model + " has two fields spelt \"" + spelling + "\"");
            }
            slot = (slot + 1) & mask;
        }
        spellings[slot] = spelling;
        indexes[slot] = index;
    }

    private static int slot(int hash, int mask) {
        return (hash ^ (hash >>> 16)) & mask;
    }

    private static int capacityFor(int entries) {
        return Math.max(4, Integer.highestOneBit(Math.max(1, entries)) << 2);
    }

    @Override
    public String toString() {
        return model + Arrays.toString(names);
    }
}

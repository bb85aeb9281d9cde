package dev.channelkit.commons.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a list in a JSON answer one by one while the answer arrives. In memory are one item, and {@link #around what stands around the
 * list}, which tells in the end whether the answer is what it should be: that is for the caller to judge, once {@link #next} has given null.
 *
 * <p>Only the list at the pointer is read so. An answer that holds none, is one value alone or XML is held whole, and is then all "around". Not
 * thread-safe.
 */
public final class ArrivingList<T> {
    private static final String ITEM = "an item";

    private final Codec<T> items;
    private final ReadOptions options;
    private final EnvelopeReader envelope;
    private final String pointer;
    private final byte[][] keys;
    private final FeedWindow window;
    private final AroundItems around;
    private Phase phase = Phase.START;
    // objects that lead to the list and are open
    private int open;
    private boolean found;
    private boolean first;
    private boolean denied;
    private long received;
    private @Nullable JsonTokens tokens;
    private @Nullable JsonWireReader reader;
    private int readable = -1;

    private enum Phase {
        START,
        /** Under the cursor is the value of the last key that leads to the list. */
        VALUE,
        /** Under the cursor is what follows a member, or the first member. */
        MEMBERS,
        ITEMS,
        END
    }

    private ArrivingList(
            ByteFeed feed, EnvelopeReader envelope, String pointer, Codec<T> items, ReadOptions options, int most) {
        this.items = items;
        this.options = options;
        this.envelope = envelope;
        this.pointer = pointer;
        keys = keys(pointer);
        window = new FeedWindow(feed, most);
        around = new AroundItems(feed, most);
    }

    /**
     * Begins to read.
     *
     * @param envelope reads what stands around the list
     * @param pointer the place of the list, a JSON pointer
     * @param most bytes that may be held at once: of one item, and of what stands around the list
     */
    public static <T> ArrivingList<T> of(
            ByteFeed feed, EnvelopeReader envelope, String pointer, Codec<T> items, ReadOptions options, int most) {
        return new ArrivingList<>(feed, envelope, pointer, items, options, most);
    }

    private static byte[][] keys(String pointer) {
        if (pointer.isEmpty()) {
            return new byte[0][];
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(key -> key.replace("~1", "/").replace("~0", "~").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /**
     * The next item, once it is there; null when the answer has ended. Items that are of another type are left out, as they are from any list.
     *
     * @throws MalformedInputException if the answer is not well-formed, or ends too early, in its list
     * @throws DriftException if the reading is strict and an item is not as the spec says
     */
    public @Nullable T next() {
        while (phase != Phase.END) {
            if (phase != Phase.ITEMS) {
                goOn();
            } else if (hasItem()) {
                T item = item();
                if (item != null) {
                    return item;
                }
            }
        }
        return null;
    }

    /** How many items have come, those included that were left out. */
    public long received() {
        return received;
    }

    /** Whether the answer denied success before its list began: then the items of that were passed over. */
    public boolean isDenied() {
        return denied;
    }

    /** The answer with an empty list in place of the list; as far as it has come, until {@link #next} has given null. */
    public byte[] around() {
        return phase == Phase.ITEMS ? around.closed(open) : around.bytes();
    }

    /** Goes on outside of the list. */
    private void goOn() {
        int c = window.peek();
        switch (phase) {
            case START -> start(c);
            case VALUE -> value(c);
            case MEMBERS -> members(c);
            default -> throw new IllegalStateException(phase.toString());
        }
    }

    private void start(int c) {
        long at = window.before();
        if (at == 0 && c == 0xef || at == 1 && c == 0xbb || at == 2 && c == 0xbf) { // a byte order mark
            pass(c);
        } else if (c == '{' || c == '[' && keys.length == 0) {
            phase = Phase.VALUE;
        } else if (at > 0) {
            malformedRest();
        } else {
            rest();
        }
    }

    private void value(int c) {
        boolean place = open == keys.length;
        if (place && found) {
            throw new MalformedInputException("the answer has its list twice", false);
        }
        if (place && c == '[') {
            pass(c);
            found = true;
            first = true;
            phase = Phase.ITEMS;
            denied = Boolean.FALSE.equals(success());
        } else if (!place && c == '{') {
            pass(c);
            open++;
            first = true;
            phase = Phase.MEMBERS;
        } else {
            copyValue(c);
            afterValue();
        }
    }

    private void afterValue() {
        phase = Phase.MEMBERS;
        first = false;
        if (open == 0) {
            rest();
        }
    }

    private void members(int c) {
        if (c == '}') {
            pass(c);
            open--;
            afterValue();
            return;
        }
        int key = c;
        if (!first && c == ',') {
            pass(c);
            key = window.peek();
        }
        first = false;
        if (key != '"') {
            malformedRest();
            return;
        }
        boolean leads = key();
        int colon = window.peek();
        if (colon != ':') {
            malformedRest();
            return;
        }
        pass(colon);
        int value = window.peek();
        if (leads) {
            phase = Phase.VALUE;
        } else {
            copyValue(value);
        }
    }

    /** Passes the name of a member, and answers whether it leads to the list. */
    private boolean key() {
        int start = window.passValue("a name");
        if (start == FeedWindow.NOT_WHOLE) {
            around.add(window.in, window.cutFrom(), window.to);
            return false;
        }
        around.add(window.in, start, window.pos);
        byte[] wanted = keys[open - 1];
        int from = start + 1;
        int end = window.pos - 1;
        for (int i = from; i < end; i++) {
            if (window.in[i] == '\\') {
                return isSpelt(window.copy(start, window.pos), wanted);
            }
        }
        return Arrays.equals(window.in, from, end, wanted, 0, wanted.length);
    }

    private static boolean isSpelt(byte[] escaped, byte[] wanted) {
        try {
            String name = new JsonTokens(escaped, ReadOptions.DEFAULT_NESTING_LIMIT).string();
            return Arrays.equals(name.getBytes(StandardCharsets.UTF_8), wanted);
        } catch (MalformedInputException e) {
            return false; // whoever reads what came will say so
        }
    }

    private void copyValue(int c) {
        if (c == -1) {
            return;
        }
        int start = window.passValue("what stands beside the list");
        around.add(window.in, start == FeedWindow.NOT_WHOLE ? window.cutFrom() : start, window.pos);
    }

    private void pass(int c) {
        around.add(c);
        window.pos++;
    }

    /** Whoever reads what came will say that it is malformed, as long as a blank that was left out does not make one value of two, or a mark the first of all. */
    private void malformedRest() {
        around.add(' ');
        rest();
    }

    /** All that is left stands around: in good order nothing but blanks. */
    private void rest() {
        while (window.byteHere() >= 0) {
            around.add(window.in, window.pos, window.to);
            window.pos = window.to;
        }
        phase = Phase.END;
    }

    private @Nullable Boolean success() {
        try {
            return envelope.nothing(around.closed(open), ReadOptions.TOLERANT).success();
        } catch (MalformedInputException e) {
            return null; // whoever reads what came will say so
        }
    }

    /** Whether an item stands under the cursor; if not, the list is closed. */
    private boolean hasItem() {
        int c = window.peek();
        if (c == ']') {
            pass(c);
            afterValue();
            return false;
        }
        if (!first) {
            if (c != ',') {
                throw c == -1 ? cutOff() : malformed();
            }
            window.pos++;
            c = window.peek();
        }
        first = false;
        if (c == -1) {
            throw cutOff();
        }
        return true;
    }

    private @Nullable T item() {
        int start = window.passValue(ITEM);
        if (start == FeedWindow.NOT_WHOLE || window.isCutOff(start)) {
            throw cutOff();
        }
        if (start == window.pos) {
            throw malformed();
        }
        long index = received++;
        return denied ? null : read(start, (int) Math.min(Integer.MAX_VALUE, index));
    }

    private @Nullable T read(int start, int index) {
        JsonTokens source = tokens;
        JsonWireReader in = reader;
        if (source == null || in == null || readable != window.version()) {
            source = new JsonTokens(window.in, window.to, options.nestingLimit() - open - 1);
            in = new JsonWireReader(source, options, pointer, items.typeName());
            tokens = source;
            reader = in;
            readable = window.version();
        }
        try {
            source.moveTo(start);
            T item = in.itemAt(index, items);
            if (source.place() != window.pos) {
                throw malformed();
            }
            return item;
        } catch (MalformedInputException e) {
            throw e.truncated() ? cutOff() : malformed();
        }
    }

    private MalformedInputException malformed() {
        return new MalformedInputException("malformed JSON: no JSON" + place(), false);
    }

    private MalformedInputException cutOff() {
        return new MalformedInputException("malformed JSON: it ends too early" + place(), true);
    }

    private String place() {
        return " (in the list, up to byte " + window.before() + ")";
    }
}

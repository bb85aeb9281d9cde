package dev.channelkit.commons.limit;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * A {@link WindowRecord} as bytes: a head of eight longs (mark, slots, last note, end of the pause, earliest next, refusals, length
 * of the window, check), then three for each slot (when it is free, whose it is, check). Parts of a torn write show by their checks.
 */
final class RecordBytes {
    private static final long MARK = 0x434b_5749_4e44_5731L; // CKWINDW1
    private static final int HEAD = 8 * Long.BYTES;
    private static final int SLOT = 3 * Long.BYTES;
    private static final int MOST = 10_000_000;

    private RecordBytes() {}

    static byte[] write(WindowRecord record) {
        int slots = record.due.length;
        ByteBuffer out = ByteBuffer.allocate(HEAD + slots * SLOT);
        long[] head = {MARK, slots, record.seen, record.pausedUntil, record.notBefore, record.refusals, record.length};
        for (long word : head) {
            out.putLong(word);
        }
        out.putLong(check(head));
        for (int i = 0; i < slots; i++) {
            out.putLong(record.due[i]).putLong(record.owner[i]).putLong(check(i, record.due[i], record.owner[i]));
        }
        return out.array();
    }

    static WindowRecord read(byte[] bytes, Window window, long now) {
        if (!isOurs(bytes)) {
            throw new IllegalArgumentException("not a record of a window");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || in.getLong(0) == 0) {
            return WindowRecord.fresh(window, now); // its maker, or the machine, died while making it
        }
        long[] head = new long[7];
        in.asLongBuffer().get(head);
        in.position(HEAD);
        boolean sound = check(head) == in.getLong(HEAD - Long.BYTES) && head[1] > 0 && head[1] <= MOST;
        int slots = Math.max(1, sound ? (int) head[1] : (bytes.length - HEAD) / SLOT);
        WindowRecord record = new WindowRecord(slots, window.length().toNanos(), now);
        if (sound && head[6] != record.length) {
            throw new IllegalArgumentException("the record of a window of "
                    + Window.inSeconds(Duration.ofNanos(head[6])) + ", not of " + Window.inSeconds(window.length()));
        }
        if (sound) {
            record.seen = head[2];
            record.pausedUntil = head[3];
            record.notBefore = head[4];
            record.refusals = (int) head[5];
        }
        slots(in, record, Terms.of(window).windowAfterSending(record.seen));
        record.at(now);
        tame(record, window);
        record.ensure(window.usable());
        return record;
    }

    private static void slots(ByteBuffer in, WindowRecord record, long unreadable) {
        for (int i = 0; i < record.due.length; i++) {
            boolean whole = in.remaining() >= SLOT;
            long due = whole ? in.getLong() : unreadable;
            long owner = whole ? in.getLong() : 0;
            boolean sound = whole && in.getLong() == check(i, due, owner);
            record.due[i] = sound ? due : unreadable;
            record.owner[i] = sound ? owner : 0;
        }
    }

    /** No note reaches further ahead than any that is ever made. */
    private static void tame(WindowRecord record, Window window) {
        Terms terms = Terms.of(window);
        long cycle = terms.windowAfterSending(record.seen);
        long latest = cycle + WindowRecord.UNANSWERED;
        for (int i = 0; i < record.due.length; i++) {
            if (record.due[i] > latest) {
                record.due[i] = cycle;
            }
        }
        long longest = record.seen + window.recovery().longest().toNanos();
        record.pausedUntil = Math.min(record.pausedUntil, longest);
        record.notBefore = Math.min(record.notBefore, longest + terms.length());
    }

    private static boolean isOurs(byte[] bytes) {
        byte[] mark = ByteBuffer.allocate(Long.BYTES).putLong(MARK).array();
        int length = Math.min(bytes.length, mark.length);
        return Arrays.equals(mark, 0, length, bytes, 0, length) || Arrays.equals(bytes, new byte[bytes.length]);
    }

    /** Never 0 for zeros, which are what a file system puts where a write got lost. */
    private static long check(long... words) {
        long mixed = 0x9e37_79b9_7f4a_7c15L;
        for (long word : words) {
            mixed = (mixed ^ word) * 0xbf58_476d_1ce4_e5b9L;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }
}

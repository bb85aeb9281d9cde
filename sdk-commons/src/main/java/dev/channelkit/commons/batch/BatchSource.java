package dev.channelkit.commons.batch;

import dev.channelkit.commons.batch.RecordForm.Formed;
import dev.channelkit.commons.error.ChannelKitException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts what a source gives into chunks. Reads one record ahead at most. */
final class BatchSource<R> {
    private final Iterator<? extends R> records;
    private final RecordForm<? super R> form;
    private final BatchOptions options;
    private final long bodyBytes;
    private long index;
    private @Nullable Slot<R> ahead;
    private @Nullable Throwable broken;

    BatchSource(Iterator<? extends R> records, RecordForm<? super R> form, BatchOptions options, long bodyBytes) {
        this.records = Objects.requireNonNull(records, "records");
        this.form = form;
        this.options = options;
        this.bodyBytes = bodyBytes;
    }

    /** A record in its place, and how it looks. */
    record Slot<R>(long index, R record, Formed formed) {

        boolean isInvalid() {
            return formed.problem() != null;
        }

        BatchEntry<R> unsent() {
            return isInvalid() ? invalid() : BatchEntry.notSent(index, record);
        }

        BatchEntry<R> invalid() {
            return BatchEntry.invalid(index, record, Objects.requireNonNullElse(formed.problem(), ""), formed.field());
        }
    }

    /** What the source threw, or who looked at a record; null as long as nothing was. Nothing comes after it. */
    @Nullable Throwable broken() {
        return broken;
    }

    /** The records of the next chunk, those that must not be sent among them; empty at the end. */
    List<Slot<R>> chunk() {
        List<Slot<R>> chunk = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        long bytes = bodyBytes;
        for (Slot<R> slot = next(); slot != null; slot = next()) {
            if (!slot.isInvalid()) {
                bytes += slot.formed().bytes();
                if (bytes > options.maxBytes() && !keys.isEmpty() || !keys.add(key(slot))) {
                    ahead = slot;
                    return chunk;
                }
            }
            chunk.add(slot);
            if (chunk.size() == options.chunk() || slot.isInvalid() && options.stopsOnFailure()) {
                return chunk;
            }
        }
        return chunk;
    }

    /** The record that was read and is in no chunk yet, where none is sent any more; null without one. */
    @Nullable BatchEntry<R> ahead() {
        Slot<R> slot = taken();
        return slot == null ? null : slot.unsent();
    }

    /** The next record where none is sent any more, not looked at any closer; null at the end. */
    @Nullable BatchEntry<R> rest() {
        R record = read();
        return record == null ? null : BatchEntry.notSent(index++, record);
    }

    private @Nullable Slot<R> next() {
        Slot<R> slot = taken();
        if (slot != null) {
            return slot;
        }
        R record = read();
        return record == null ? null : new Slot<>(index++, record, formed(record));
    }

    private @Nullable Slot<R> taken() {
        Slot<R> slot = ahead;
        ahead = null;
        return slot;
    }

    private @Nullable R read() {
        if (broken != null) {
            return null;
        }
        try {
            return records.hasNext() ? Objects.requireNonNull(records.next(), "a record") : null;
        } catch (Throwable e) {
            broken = e;
            return null;
        }
    }

    private Formed formed(R record) {
        Formed formed;
        try {
            formed = form.form(record);
        } catch (ChannelKitException e) {
            return Formed.refused(e.what(), null);
        } catch (IllegalArgumentException e) {
            return Formed.refused(Objects.requireNonNullElse(e.getMessage(), "the record cannot be written"), null);
        } catch (Throwable e) {
            broken = e; // and so its chunk is not sent
            return Formed.ready(0, null);
        }
        if (formed.problem() == null && bodyBytes + formed.bytes() > options.maxBytes()) {
            return Formed.refused(
                    "the record takes " + formed.bytes() + " bytes, more than a call of at most " + options.maxBytes()
                            + " has room for",
                    null);
        }
        return formed;
    }

    private String key(Slot<R> slot) {
        String key = slot.formed().key();
        return key == null ? "#" + slot.index() : "=" + LooseKey.of(key);
    }
}

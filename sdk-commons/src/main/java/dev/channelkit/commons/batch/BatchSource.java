package dev.channelkit.commons.batch;

import dev.channelkit.commons.batch.RecordForm.Formed;
import dev.channelkit.commons.error.ChannelKitException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
    private @Nullable RuntimeException broken;

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

    /** What the source threw; null as long as it has not. Nothing comes after it. */
    @Nullable RuntimeException broken() {
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

    /** The next record where none is sent any more, not looked at any closer; null at the end. */
    @Nullable BatchEntry<R> rest() {
        Slot<R> slot = taken();
        if (slot != null) {
            return slot.unsent();
        }
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
        } catch (RuntimeException e) {
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
        }
        if (formed.problem() == null && bodyBytes + formed.bytes() > options.maxBytes()) {
            return Formed.refused(
                    "the record takes " + formed.bytes() + " bytes, more than a call of at most " + options.maxBytes()
                            + " has room for",
                    null);
        }
        return formed;
    }

    /** Without regard to case and blanks at the ends: what a provider takes for equal is unknown. */
    private String key(Slot<R> slot) {
        String key = slot.formed().key();
        return key == null ? "#" + slot.index() : "=" + key.strip().toLowerCase(Locale.ROOT);
    }
}

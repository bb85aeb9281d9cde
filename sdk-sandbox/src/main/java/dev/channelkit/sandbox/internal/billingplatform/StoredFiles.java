package dev.channelkit.sandbox.internal.billingplatform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files in fields of records. Guarded by the lock of the provider. */
final class StoredFiles {
    private final Map<String, StoredFile> files = new LinkedHashMap<>();

    /** A file and what it is called; the array is not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record StoredFile(String name, byte[] content) {}

    void put(String entity, String id, String field, String name, byte[] content) {
        files.put(key(entity, id, field), new StoredFile(name, content));
    }

    Optional<StoredFile> find(String entity, String id, String field) {
        return Optional.ofNullable(files.get(key(entity, id, field)));
    }

    void clear() {
        files.clear();
    }

    // fields are the same in any case
    private static String key(String entity, String id, String field) {
        return entity + "/" + id + "/" + field.toLowerCase(Locale.ROOT);
    }
}

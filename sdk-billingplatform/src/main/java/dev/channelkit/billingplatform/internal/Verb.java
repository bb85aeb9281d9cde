package dev.channelkit.billingplatform.internal;

import java.util.Set;

/** What is done to records. */
public enum Verb {
    CREATE(Set.of("update", "delete", "undelete")),
    UPDATE(Set.of("create", "delete", "undelete")),
    UPSERT(Set.of("delete", "undelete")),
    DELETE(Set.of("create", "upsert")),
    UNDELETE(Set.of("create", "upsert"));

    private static final Set<String> NO_WRITES = Set.of("login", "logout", "query");

    private final Set<String> others;

    Verb(Set<String> others) {
        this.others = others;
    }

    /**
     * Whether an answer is to something else. Which names each verb answers by is not agreed upon among references and clients; these no
     * one has it answer by.
     *
     * @param answer its name without {@code Response}, in lower case
     */
    boolean isForeign(String answer) {
        return others.contains(answer) || NO_WRITES.contains(answer);
    }

    /** Whether records end in the same state however often it is done. */
    boolean isRepeatable() {
        return this == UPDATE || this == UPSERT || this == DELETE;
    }

    /** Whether a record has to name its id. */
    boolean needsId() {
        return this == UPDATE || this == DELETE || this == UNDELETE;
    }
}

package dev.channelkit.ses.customer;

import dev.channelkit.commons.error.ChannelKitException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param record the record
 * @param kind what happened
 * @param customerIds the customer it belongs to; several where it is ambiguous; none where there is none, or it is not known
 * @param what what happened, for people: the fields that changed, what is ambiguous, how to settle
 * @param failure what the platform or the network said; null when nothing failed
 */
public record SyncOutcome(
        ErpRecord record,
        Kind kind,
        List<String> customerIds,
        String what,
        @Nullable ChannelKitException failure) {
    public SyncOutcome {
        customerIds = List.copyOf(customerIds);
    }

    /** What can happen to a record. */
    public enum Kind {
        /** The platform has it as the ERP does. */
        UNCHANGED,
        /** Fields that differed were changed. */
        UPDATED,
        /** It was created, and given its key. */
        CREATED,
        /** A customer that looked like it had no key, and was given this one; its fields are as the ERP has them. */
        ADOPTED,
        /** It was created, but could not be given its key: set the custom field by hand, or run again and adopt it. */
        CREATED_WITHOUT_KEY,
        /** A customer looks like it but has no key; nothing was done. */
        LOOKS_ALIKE,
        /** Several customers match, or several records have this key; nothing was done. */
        AMBIGUOUS,
        /** The record lacks what a new customer needs; nothing was done. */
        INCOMPLETE,
        /** The platform refused, or it could not be looked; nothing was done. */
        FAILED,
        /** Whether it was done is not known, also after looking again. Run again later: what is there by then is found. */
        UNKNOWN,
        /** It was not its turn: credentials or rights failed before. */
        NOT_TRIED;

        /** Whether the record now is on the platform as the ERP has it. */
        public boolean isDone() {
            return this == UNCHANGED || this == UPDATED || this == CREATED || this == ADOPTED;
        }
    }

    @Override
    public String toString() {
        return record.key() + ": " + kind + (customerIds.isEmpty() ? "" : " " + customerIds)
                + (what.isEmpty() ? "" : ", " + what);
    }
}

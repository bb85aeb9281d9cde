package dev.channelkit.commons.batch;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** The provider took a call that was to write one record, and refused the record. Its code, words and field are in the details. */
public class RecordFailedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient BatchEntry<?> entry;

    private RecordFailedException(BatchEntry<?> entry, CallDetails details) {
        super("the provider refused the record", Outcome.REFUSED, details, null, null);
        this.entry = entry;
    }

    /**
     * Of a record that failed alone.
     *
     * @param call what is known of the call
     */
    public static RecordFailedException of(BatchEntry<?> entry, CallDetails.Builder call) {
        return new RecordFailedException(
                entry,
                call.providerError(entry.code(), entry.text())
                        .providerField(entry.field())
                        .build());
    }

    /** The record and what the provider said of it. */
    public BatchEntry<?> entry() {
        return entry;
    }
}

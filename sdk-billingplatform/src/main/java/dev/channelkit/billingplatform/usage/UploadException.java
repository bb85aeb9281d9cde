package dev.channelkit.billingplatform.usage;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** The platform has a file, and is not done with it, or says that it failed. Its records were not sent again. */
public final class UploadException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final String uploadId;
    private final String status;

    private UploadException(String uploadId, String status, String what, Outcome outcome, String advice) {
        super(what, outcome, CallDetails.none(), advice, null);
        this.uploadId = uploadId;
        this.status = status;
    }

    static UploadException pending(String id, String status) {
        return new UploadException(
                id,
                status,
                "the upload " + id + " is " + status + " still, and the time to wait for it is over",
                Outcome.APPLIED,
                "load again with the same reference and records, later: it goes on waiting, and sends nothing twice");
    }

    static UploadException failed(String id, String status, String why) {
        return new UploadException(
                id,
                status,
                "the upload " + id + " is " + status + why,
                Outcome.UNKNOWN,
                "look with the platform whether it took any of the records before you load them under another reference");
    }

    /** The upload. */
    public String uploadId() {
        return uploadId;
    }

    /** Its status, in the platform's words. */
    public String status() {
        return status;
    }
}

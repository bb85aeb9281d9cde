package dev.channelkit.billingplatform.usage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file, or one call, of a load.
 *
 * @param number from 1
 * @param sent how many records it carried
 * @param uploadId the platform's id of the upload; null for a call
 * @param accepted how many of them the platform took
 * @param rejected how many it did not
 * @param rejectedFile those, with code and text of what is wrong with each; null for none
 */
public record UsagePart(
        int number,
        long sent,
        @Nullable String uploadId,
        long accepted,
        long rejected,
        @Nullable Path rejectedFile) {

    /** Whether every record that was sent is accounted for. */
    public boolean isReconciled() {
        return accepted + rejected == sent;
    }
}

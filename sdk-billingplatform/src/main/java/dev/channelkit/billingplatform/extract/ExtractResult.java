package dev.channelkit.billingplatform.extract;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An extract that is on disk.
 *
 * @param id the extract's
 * @param files its batches, in their order
 * @param announced how many rows the provider says there are; null where it does not
 */
public record ExtractResult(
        String id, List<ExtractFile> files, @Nullable Long announced) {

    public ExtractResult {
        files = List.copyOf(files);
    }

    /** How many rows the files have. */
    public long rows() {
        return files.stream().mapToLong(ExtractFile::rows).sum();
    }

    /** How many rows the files have less, or more if it is negative, than the provider says; empty where it does not say. */
    public OptionalLong missing() {
        return announced == null ? OptionalLong.empty() : OptionalLong.of(announced - rows());
    }
}

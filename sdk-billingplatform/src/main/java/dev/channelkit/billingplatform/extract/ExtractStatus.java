package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.model.BulkRequest;
import dev.channelkit.billingplatform.model.BulkRequestStatus;
import dev.channelkit.commons.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of an extract. But for the names of its requests nothing is published of it, so that all this is modelled: the statuses behind
 * {@code PENDING}, the fields of its files, and what says why it failed.
 */
record ExtractStatus(BulkRequest request) {
    private static final Pattern BATCH = Pattern.compile("(?i)BatchFile([0-9]{1,9})");
    private static final List<String> TEXTS = List.of("ErrorMessage", "ErrorText", "StatusMessage", "Message");

    /** As it stands there; null if there is none. */
    @Nullable String text() {
        BulkRequestStatus status = request.status();
        return status == null ? null : status.value();
    }

    boolean isCompleted() {
        BulkRequestStatus status = request.status();
        return status != null && status.known() == BulkRequestStatus.Known.COMPLETED;
    }

    boolean isFailed() {
        BulkRequestStatus status = request.status();
        return status != null && status.known() == BulkRequestStatus.Known.FAILED;
    }

    /** Whether the background process has taken it up. */
    boolean isBegun() {
        BulkRequestStatus status = request.status();
        return status != null && status.known() != BulkRequestStatus.Known.PENDING;
    }

    @Nullable String failure() {
        for (String field : TEXTS) {
            String said = request.custom(field);
            if (said != null && !said.isBlank()) {
                return said.strip();
            }
        }
        return null;
    }

    @Nullable Long announcedRows() {
        return request.customFields().integer("RecordCount");
    }

    /** The fields that have its files, in their order; those counted where it names none. */
    List<String> fileFields() {
        record Field(String name, int number) {}
        Row fields = request.customFields();
        List<Field> found = new ArrayList<>();
        for (String name : fields.names()) {
            Matcher matcher = BATCH.matcher(name);
            if (matcher.matches() && fields.text(name) != null) {
                found.add(new Field("BatchFile" + matcher.group(1), Integer.parseInt(matcher.group(1))));
            }
        }
        Long count = fields.integer("BatchCount");
        if (found.isEmpty() && count != null) {
            for (int i = 1; i <= count; i++) {
                found.add(new Field("BatchFile" + i, i));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Field::number))
                .map(Field::name)
                .toList();
    }
}

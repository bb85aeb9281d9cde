package dev.channelkit.billingplatform.usage;

import dev.channelkit.billingplatform.api.BulkUploadsOperations;
import dev.channelkit.billingplatform.api.FilesOperations;
import dev.channelkit.billingplatform.model.BulkUpload;
import dev.channelkit.billingplatform.model.BulkUploadBatch;
import dev.channelkit.billingplatform.model.BulkUploadStatus;
import dev.channelkit.billingplatform.model.FileUpload;
import dev.channelkit.billingplatform.model.WriteResult;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.time.Pauses;
import dev.channelkit.commons.time.TimeSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The calls of an upload, and the wait for it. */
final class Uploads {
    static final String ENTITY = "BULK_UPLOAD_HISTORY";
    private static final String FILE = "AllRecordsFile";
    private static final String ACCEPTED = "AcceptedRecordsFile";
    private static final String REJECTED = "RejectedRecordsFile";

    /** So long after it was asked for a request may still leave. */
    static final Duration LEAVES_WITHIN = Duration.ofSeconds(60);

    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofSeconds(60);

    private final BulkUploadsOperations uploads;
    private final FilesOperations files;
    private final TimeSource time;

    Uploads(Transport transport, TimeSource time) {
        uploads = new BulkUploadsOperations(transport);
        files = new FilesOperations(transport);
        this.time = time;
    }

    /** Opens an upload; gives its id. */
    String open(String collector) {
        List<WriteResult> results = uploads.createCall(BulkUploadBatch.builder()
                        .brmObjects(List.of(BulkUpload.builder()
                                .activityCollectorId(collector)
                                .build()))
                        .build())
                .leavesWithin(LEAVES_WITHIN)
                .send();
        WriteResult result = results.isEmpty() ? WriteResult.builder().build() : results.get(0);
        String code = Objects.requireNonNullElse(result.errorCode(), "0");
        if (Boolean.FALSE.equals(result.success()) || !code.isBlank() && !code.equals("0")) {
            throw new ChannelKitException(
                    "the platform did not open an upload for the collector " + collector + ": " + code + " "
                            + result.errorText(),
                    Outcome.REFUSED,
                    CallDetails.of(BulkUploadsOperations.CREATE).build(),
                    null,
                    null);
        }
        if (result.id() == null) {
            throw new OutcomeUnknownException(
                    "the platform gave no id of the upload",
                    CallDetails.of(BulkUploadsOperations.CREATE).build(),
                    null,
                    null);
        }
        return result.id();
    }

    /** Whether an upload has no file yet. */
    boolean awaitsFile(String id) {
        return BulkUploadStatus.AWAITING_FILE.equals(uploads.get(id).status());
    }

    /** Sends the file, all of it in memory for as long as this takes. */
    void send(String id, Path file) {
        var unused = files.uploadCall(
                        ENTITY,
                        id,
                        FILE,
                        FileUpload.builder()
                                .id(id)
                                .entityName(ENTITY)
                                .fieldName(FILE)
                                .fileName(Objects.requireNonNull(file.getFileName())
                                        .toString())
                                .data(LoadFiles.bytes(file))
                                .build())
                .leavesWithin(LEAVES_WITHIN)
                .send();
    }

    /**
     * Waits until the platform is done with an upload.
     *
     * @throws UploadException if that takes longer than {@code patience}, or it failed
     */
    void await(String id, Duration patience) {
        Pauses pauses = Pauses.doubling(time, patience, FIRST_LOOK, SELDOM);
        while (true) {
            BulkUpload upload = uploads.get(id);
            String status = upload.status() == null ? "" : upload.status().value();
            switch (status.toUpperCase(Locale.ROOT)) {
                case "COMPLETED" -> {
                    return;
                }
                case "FAILED" -> throw UploadException.failed(id, status, why(upload));
                default -> {} // what these are called is not published
            }
            if (!pauses.next(Uploads::cancelled)) {
                throw UploadException.pending(id, status);
            }
        }
    }

    private static String why(BulkUpload upload) {
        String message = upload.custom("ErrorMessage");
        return message == null ? "" : ": " + message;
    }

    private static CallCancelledException cancelled(InterruptedException e) {
        return new CallCancelledException(
                "interrupted while the platform works on the file",
                Outcome.APPLIED,
                CallDetails.none(),
                "load again with the same reference and records",
                e);
    }

    /** How many records were taken. */
    long accepted(String id, Path file, Delimited form) {
        return fetched(id, ACCEPTED, file, form);
    }

    /** Saves those that were not taken; gives how many. */
    long rejected(String id, Path file, Delimited form) {
        return fetched(id, REJECTED, file, form);
    }

    private long fetched(String id, String field, Path file, Delimited form) {
        try {
            Path unused = files.download(ENTITY, id, field).saveTo(file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NotFoundException e) {
            return 0; // no such rows, no file; the sum tells if there should be one
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return form.count(in);
        } catch (IOException e) {
            throw LoadFiles.failed(file, e);
        }
    }
}

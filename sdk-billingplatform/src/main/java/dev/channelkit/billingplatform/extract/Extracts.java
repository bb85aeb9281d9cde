package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.api.BulkExtractsOperations;
import dev.channelkit.billingplatform.file.RecordFiles;
import dev.channelkit.billingplatform.internal.SingleCreate;
import dev.channelkit.billingplatform.model.BulkRequest;
import dev.channelkit.billingplatform.model.BulkRequestFields;
import dev.channelkit.billingplatform.query.Queries;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.time.Pauses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bulk extracts: reads of any size that the provider works on in the background and leaves in files. Immutable and thread-safe.
 *
 * <!-- snippet: BillingPlatformBasics#extract -->
 * <pre>{@code
 * ExtractRequest request =
 *         ExtractRequest.query("accounts 2026-11-22", select).csv();
 * ExtractResult result = billing.extracts().run(request, directory, Duration.ofHours(2));
 * }</pre>
 *
 * <p>How an extract is started is the vendor's; what its statuses are called behind {@code PENDING} and where its files are is modelled, so a status
 * that is not known counts as "not done yet". An administrator has to switch the background process on.
 */
public final class Extracts {
    private static final String ENTITY = "BULK_API_REQUEST";
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration LOOKED_FOR = Duration.ofSeconds(35);

    private final Transport transport;
    private final BulkExtractsOperations operations;

    private Extracts(Transport transport) {
        this.transport = transport;
        operations = new BulkExtractsOperations(transport);
    }

    /** For the client. */
    public static Extracts of(Transport transport) {
        return new Extracts(transport);
    }

    /**
     * Starts an extract, or goes on with the one of that name; waits until it is done; and saves its files. A run that was cut off, wherever that was,
     * is run again as it was: what is there is not started again, and files that are whole are kept.
     *
     * @param directory where the files go, one for each batch; made if it is not there
     * @param patience how long it may take until it is done; the files come on top of that
     * @throws InvalidRequestException if there is an extract of that name that reads something else
     * @throws ExtractFailedException if the provider gave it up; run again, another is started
     * @throws ExtractUnfinishedException if it is not done in time
     * @throws OutcomeUnknownException if it cannot be told whether it was started; run again, it is looked for first
     */
    public ExtractResult run(ExtractRequest request, Path directory, Duration patience) {
        String id = startOrFind(request);
        return save(request, await(id, patience), directory);
    }

    /**
     * Starts an extract. A repeated call starts a second one.
     *
     * @return its id
     * @throws dev.channelkit.commons.batch.RecordFailedException if the provider refused it
     * @throws OutcomeUnknownException if it cannot be told whether it was started: look for it by {@link #find} before starting another
     */
    public String start(ExtractRequest request) {
        String id = SingleCreate.send(
                        transport, BulkExtractsOperations.CREATE, request.toBulkRequest(), BulkRequest.codec())
                .id();
        if (id == null) {
            throw new OutcomeUnknownException(
                    "the provider took the extract and did not say its id",
                    CallDetails.of(BulkExtractsOperations.CREATE).build(),
                    "find it by its name",
                    null);
        }
        return id;
    }

    /**
     * The extract of that name, and if there is none, or none but failed ones, a new one. Of several the newest counts. If the answer of the start is lost,
     * the new one is looked for by its name, for 35 seconds.
     *
     * @return its id
     * @throws InvalidRequestException if the one of that name reads something else
     * @throws OutcomeUnknownException if it was not to be found: called again, it is looked for first
     */
    public String startOrFind(ExtractRequest request) {
        String found = usable(request);
        if (found != null) {
            return found;
        }
        try {
            return start(request);
        } catch (OutcomeUnknownException e) {
            Pauses pauses = Pauses.doubling(transport.time(), LOOKED_FOR, FIRST_LOOK, LOOKED_FOR);
            while (pauses.next(ExtractWait::cancelled)) {
                String started = usable(request);
                if (started != null) {
                    return started;
                }
            }
            throw e;
        }
    }

    /** The extracts of that name, the newest first; none if there are none, or the API user may not see them. */
    public List<BulkRequest> find(String name) {
        Select<BulkRequest> select = Select.from(BulkRequestFields.ENTITY)
                .fields(
                        BulkRequestFields.ID,
                        BulkRequestFields.REQUEST_NAME,
                        BulkRequestFields.REQUEST_BODY,
                        BulkRequestFields.REQUEST_METHOD,
                        BulkRequestFields.RETRIEVE_ENTITY_NAME,
                        BulkRequestFields.STATUS)
                .where(BulkRequestFields.REQUEST_NAME.is(name));
        List<BulkRequest> found =
                new ArrayList<>(Queries.of(transport).select(select).toList());
        Collections.reverse(found); // ids rise
        return found;
    }

    /**
     * Waits until an extract is done, asking after 5 seconds, then less and less often, every minute at last.
     *
     * @param patience how long; it is asked for at least once
     * @throws ExtractFailedException if the provider gave it up
     * @throws ExtractUnfinishedException if it is not done in time
     */
    public BulkRequest await(String id, Duration patience) {
        return new ExtractWait(operations, transport.time()).until(id, patience).request();
    }

    /**
     * Saves the files of an extract that is done. Each is read through once it has come, and then gets its name; one that has it is whole, and kept.
     *
     * @param request what was asked for, which says what the files look like
     * @param done as {@link #await} gave it
     * @param directory made if it is not there
     * @throws dev.channelkit.commons.error.DecodingException if a file is not what was asked for, or the extract names no files
     * @throws dev.channelkit.commons.error.LocalFileException if one cannot be written
     */
    public ExtractResult save(ExtractRequest request, BulkRequest done, Path directory) {
        RowForm form = new RowForm(request.form());
        return new ExtractDownload(RecordFiles.of(transport), ENTITY, request.name(), form, directory)
                .all(new ExtractStatus(done));
    }

    private @Nullable String usable(ExtractRequest request) {
        for (BulkRequest found : find(request.name())) {
            String id = found.id();
            if (id != null && !new ExtractStatus(found).isFailed()) {
                if (!request.isLike(found)) {
                    throw new InvalidRequestException(
                            "there is an extract of that name, " + id + ", which reads something else",
                            CallDetails.of(BulkExtractsOperations.CREATE).build(),
                            "give each extract a name of its own",
                            null);
                }
                return id;
            }
        }
        return null;
    }
}

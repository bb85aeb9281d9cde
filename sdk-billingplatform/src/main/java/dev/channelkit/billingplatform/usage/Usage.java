package dev.channelkit.billingplatform.usage;

import dev.channelkit.billingplatform.api.QueriesOperations;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.model.ActivityCollector;
import dev.channelkit.billingplatform.model.ActivityCollectorFields;
import dev.channelkit.billingplatform.model.ActivityFields;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.reference.Mark;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;

/**
 * Loads of usage, of which no record is loaded twice. Each load has a reference of the caller's; where it was cut short, by a lost answer or the end of
 * the process, it is loaded again with the same reference and the same records, and goes on where it was. The client's journal keeps how far
 * each part has come. Records are read as they are sent: in memory are those of one file, or of one call. Thread-safe.
 *
 * <p>Where an answer was lost and nothing has arrived yet, the next load waits until the platform does no more for the lost call, 8 or 9 minutes after that
 * was to be sent. Closing the client ends such waits, and that for an upload, with a
 * {@link dev.channelkit.commons.error.ClientClosedException}, interrupting the thread with a
 * {@link dev.channelkit.commons.error.CallCancelledException}; load again.
 *
 * <p>A load is one entity's; accounts, products and billing identifiers are there before it.
 */
public final class Usage {
    /** The platform's own limit for a call, and 20 s for the way: notes of the vendor's best practices. */
    static final Duration PROVIDER_NEEDS = Duration.ofSeconds(420);

    private final Uploads uploads;
    private final Records<Activity> activities;
    private final Records<ActivityCollector> collectors;
    private final QueriesOperations queries;
    private final Settings settings;

    /** Made by the client. */
    public Usage(Transport transport, ClientSettings client) {
        uploads = new Uploads(transport, transport.time());
        activities = Records.of(transport, ActivityFields.ENTITY);
        collectors = Records.of(transport, ActivityCollectorFields.ENTITY);
        queries = new QueriesOperations(transport);
        settings = new Settings(client.journal(), client.server(), transport.time());
    }

    /** What the parts of loads are noted with. */
    record Settings(Journal journal, String server, TimeSource time) {
        <R> JournaledWrite.Builder<R> write(String operation) {
            return JournaledWrite.<R>builder(journal, operation, server)
                    .key(facts -> "part " + facts.get("content"))
                    .timeSource(time);
        }

        /** What a part is noted by. */
        Reference part(Reference load, int number) {
            String exactly = load.value();
            return Reference.of(
                    "usage-" + Mark.of(server, exactly, Integer.toHexString(exactly.hashCode())) + "-" + number);
        }
    }

    /**
     * Loads usage as files of up to 200,000 records, by a collector that the tenant has. Waits until the platform is done with each, and counts
     * what it took. Records that it did not take are in the files that the report names, with code and text.
     *
     * @param collector its name
     * @throws InvalidRequestException if there is no such collector, or several
     * @throws UploadException if the platform needs longer than {@link UsageLoad#patience}, or says that it failed
     * @throws dev.channelkit.commons.journal.ReferenceReusedException if the reference stands for other records
     * @throws dev.channelkit.commons.journal.WriteInDoubtException if nobody knows whether a file arrived: load again
     * @throws dev.channelkit.commons.error.ChannelKitException as calls do: load again
     */
    public UsageReport upload(UsageLoad load, String collector, Iterable<? extends Activity> records) {
        List<ActivityCollector> found = collectors
                .list(query -> query.filter(ActivityCollectorFields.ACTIVITY_COLLECTOR_NAME.is(collector)))
                .toList();
        if (found.size() != 1) {
            throw new InvalidRequestException(
                    "there are " + found.size() + " collectors of that name",
                    CallDetails.none(),
                    "take the name of one that the API user may see",
                    null);
        }
        return new UploadRun(settings, uploads, load, found.get(0)).run(records.iterator());
    }

    /**
     * Loads usage as records, in calls of up to 200; for some thousands at most. With {@link UsageLoad#mark} a lost answer is settled by looking;
     * without, the load stays in doubt, and a person has to look and decide in the journal.
     *
     * @throws dev.channelkit.commons.journal.ReferenceReusedException if the reference stands for other records
     * @throws dev.channelkit.commons.journal.WriteInDoubtException if nobody knows whether a call arrived: load again
     * @throws dev.channelkit.commons.journal.ReferenceOpenException if nobody knows, and nothing tells
     * @throws dev.channelkit.commons.error.ChannelKitException as calls do: load again
     */
    public UsageReport post(UsageLoad load, Iterable<? extends Activity> records) {
        return new PostRun(settings, activities, queries, load).run(records.iterator());
    }
}

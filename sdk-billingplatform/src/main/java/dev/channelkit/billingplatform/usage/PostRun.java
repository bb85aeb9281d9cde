package dev.channelkit.billingplatform.usage;

import dev.channelkit.billingplatform.api.QueriesOperations;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Before;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.commons.query.sql.SqlTextField;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.row.Row;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Usage by calls of up to 200 records, each noted in the journal; with a mark in each record, what became of a lost one is found out. */
final class PostRun {
    static final String POST = "billingplatform.postUsage";
    private static final int IN_CALL = 200;
    /** Large records may take several calls: the last begins so long after the first, and leaves so long after that. */
    private static final Duration LEAVES_WITHIN = Uploads.LEAVES_WITHIN.multipliedBy(2);

    private static final Delimited FORM = new Delimited(",", "\"");

    private final Usage.Settings settings;
    private final Records<Activity> activities;
    private final QueriesOperations queries;
    private final UsageLoad load;
    private final @Nullable String mark;
    private final UsageRows rows;
    private final JournaledWrite<Counts> posts;
    private Set<String> there = Set.of();

    PostRun(Usage.Settings settings, Records<Activity> activities, QueriesOperations queries, UsageLoad load) {
        this.settings = settings;
        this.activities = activities.batch(
                options -> options.leavesWithin(Uploads.LEAVES_WITHIN).stopAfter(Uploads.LEAVES_WITHIN));
        this.queries = queries;
        this.load = load;
        mark = load.mark();
        rows = new UsageRows(load.columns());
        posts = settings.<Counts>write(POST)
                .before(this::seen)
                .settler((open, others) -> settled(open))
                .settleAfter(LEAVES_WITHIN.plus(Usage.PROVIDER_NEEDS))
                .looksEarly()
                .result(
                        counts -> Facts.of("accepted", counts.accepted(), "rejected", counts.rejected()),
                        entry -> new Counts(number(entry.result(), "accepted"), number(entry.result(), "rejected")))
                .build();
    }

    /** What became of a call's records. */
    private record Counts(long accepted, long rejected) {}

    UsageReport run(Iterator<? extends Activity> records) {
        List<UsagePart> parts = new ArrayList<>();
        List<String> header = Delimited.with(load.columns(), "RecordNumber", "ErrorText");
        LoadFiles.delete(file("invalid.csv"));
        try (LoadFiles.Rows invalid = new LoadFiles.Rows(file("invalid.csv"), FORM, header, 1)) {
            long number = 0;
            long first = 1;
            List<Activity> call = new ArrayList<>();
            while (records.hasNext()) {
                Activity record = records.next();
                number++;
                Row row = UsageRows.row(record);
                String problem = rows.problem(record, row);
                if (problem != null) {
                    invalid.add(Delimited.with(rows.cells(row), Long.toString(number), problem));
                } else {
                    call.add(record);
                }
                if (call.size() == IN_CALL || !records.hasNext() && !call.isEmpty()) {
                    parts.add(part(parts.size() + 1, first, call));
                    first += call.size();
                    call.clear();
                }
            }
            return new UsageReport(load.reference(), parts, invalid.rows(), invalid.file());
        }
    }

    private UsagePart part(int number, long first, List<Activity> call) {
        Reference reference = settings.part(load.reference(), number);
        Facts facts = Facts.of("part", number, "first", first, "records", call.size(), "content", content(call))
                .with("load", load.reference().value())
                .with("mark", Objects.requireNonNullElse(mark, "none"));
        Path rejectedFile = file("rejected-" + number + ".csv");
        Counts counts = UploadRun.once(posts, reference, facts, () -> post(first, call, rejectedFile));
        return new UsagePart(
                number,
                call.size(),
                null,
                counts.accepted(),
                counts.rejected(),
                counts.rejected() == 0 ? null : rejectedFile);
    }

    /** The look before, outside of the time in which calls may leave. */
    private Before<Counts> seen(JournalEntry planned) {
        there = mark == null
                ? Set.of()
                : there(
                        mark,
                        number(planned.facts(), "first"),
                        (int) number(planned.facts(), "records"),
                        load.reference().value());
        return Before.seen(Facts.none());
    }

    /** Sends those of which the platform has none yet; what was refused goes to its file before anything is noted. */
    private Counts post(long first, List<Activity> call, Path rejectedFile) {
        List<Activity> missing = new ArrayList<>();
        for (int i = 0; i < call.size(); i++) {
            String key = key(load.reference().value(), first + i);
            if (!there.contains(key)) {
                missing.add(
                        mark == null
                                ? call.get(i)
                                : call.get(i).toBuilder().set(mark, key).build());
            }
        }
        long rejected = 0;
        LoadFiles.delete(rejectedFile);
        List<String> header = Delimited.with(load.columns(), "ErrorCode", "ErrorText", "ErrorElementField");
        try (LoadFiles.Rows file = new LoadFiles.Rows(rejectedFile, FORM, header, 1)) {
            for (BatchEntry<Activity> entry : missing.isEmpty()
                    ? List.<BatchEntry<Activity>>of()
                    : activities.create(missing).entries()) {
                if (entry.state() == BatchState.SUCCEEDED) {
                    continue;
                }
                refuseUnlessTold(entry);
                file.add(Delimited.with(
                        rows.cells(UsageRows.row(entry.record())),
                        Objects.requireNonNullElse(entry.code(), ""),
                        Objects.requireNonNullElse(entry.text(), ""),
                        Objects.requireNonNullElse(entry.field(), "")));
                rejected++;
            }
        }
        return new Counts(call.size() - rejected, rejected);
    }

    /** Ends the call's turn where it is not the record alone that was refused. */
    private static void refuseUnlessTold(BatchEntry<Activity> entry) {
        ChannelKitException failure = entry.failure();
        if (failure != null) {
            throw failure;
        }
        if (entry.state() == BatchState.UNKNOWN || entry.state() == BatchState.NOT_SENT) {
            throw new OutcomeUnknownException(
                    "the answer says nothing of some of the records", CallDetails.none(), null, null);
        }
    }

    private Settlement<Counts> settled(JournalEntry open) {
        String field = Objects.requireNonNull(open.facts().get("mark"));
        if (field.equals("none")) {
            return Settlement.undecided("no field of the records tells which load they are of");
        }
        int size = (int) number(open.facts(), "records");
        Set<String> there = there(
                field,
                number(open.facts(), "first"),
                size,
                Objects.requireNonNull(open.facts().get("load")));
        // of some only, the others are sent again: they are not there, and never will be
        return there.size() == size ? Settlement.confirmed(new Counts(size, 0)) : Settlement.absent();
    }

    private Set<String> there(String field, long first, int size, String reference) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(key(reference, first + i));
        }
        Set<String> found = new HashSet<>();
        SqlTextField marks = SqlField.text(field);
        String sql = "SELECT Id, " + marks.name() + " FROM ACTIVITY WHERE "
                + marks.in(keys).render();
        for (Row activity : queries.get(sql)) {
            String key = activity.text(field);
            if (key != null && !found.add(key)) {
                throw new OutcomeUnknownException(
                        "the platform has the record " + key + " twice",
                        CallDetails.none(),
                        "delete one of the two with the platform",
                        null);
            }
        }
        found.retainAll(new HashSet<>(keys));
        return found;
    }

    private static String key(String reference, long number) {
        return reference + "/" + number;
    }

    private static String content(List<Activity> call) {
        MessageDigest digest = LoadFiles.digest();
        for (Activity record : call) {
            digest.update(Json.write(record, Activity.codec()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long number(Facts facts, String name) {
        return Long.parseLong(Objects.requireNonNull(facts.get(name), name));
    }

    private Path file(String name) {
        return load.directory().resolve(name);
    }
}

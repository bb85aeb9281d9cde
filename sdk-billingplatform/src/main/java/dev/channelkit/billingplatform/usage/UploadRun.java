package dev.channelkit.billingplatform.usage;

import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.model.ActivityCollector;
import dev.channelkit.commons.journal.Before;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.row.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Usage by files: each written to disk, sent to an upload of its own, waited for, and counted. */
final class UploadRun {
    static final String OPEN = "billingplatform.openUpload";
    static final String SEND = "billingplatform.sendUsageFile";
    private static final String ID = "id";
    private static final String UPLOAD = "upload";

    private final Usage.Settings settings;
    private final Uploads uploads;
    private final UsageLoad load;
    private final String collector;
    private final Delimited form;
    private final int headerRows;
    private final UsageRows rows;
    private final JournaledWrite<String> opens;
    private final JournaledWrite<Boolean> sends;

    UploadRun(Usage.Settings settings, Uploads uploads, UsageLoad load, ActivityCollector collector) {
        this.settings = settings;
        this.uploads = uploads;
        this.load = load;
        this.collector = Objects.requireNonNull(collector.id(), "a record has an id");
        form = Delimited.of(collector.delimiter(), collector.fieldIncludedChar());
        headerRows = headerRows(collector.skipRows());
        rows = new UsageRows(load.columns());
        // an upload without a file does nothing: one whose id was lost is left alone, and another opened
        opens = settings.<String>write(OPEN)
                .settler((open, others) -> Settlement.absent())
                .result(id -> Facts.of(ID, id), entry -> of(entry.result(), ID))
                .build();
        sends = settings.<Boolean>write(SEND)
                .before(planned -> hasFile(planned) ? Before.there(true) : Before.seen(Facts.none()))
                .settler((open, others) -> hasFile(open) ? Settlement.confirmed(true) : Settlement.absent())
                .settleAfter(Uploads.LEAVES_WITHIN.plus(Usage.PROVIDER_NEEDS))
                .looksEarly()
                .result(sent -> Facts.none(), entry -> true)
                .build();
    }

    UsageReport run(Iterator<? extends Activity> records) {
        List<UsagePart> parts = new ArrayList<>();
        List<String> header = Delimited.with(load.columns(), "RecordNumber", "ErrorText");
        LoadFiles.delete(file("invalid.csv"));
        try (LoadFiles.Rows invalid = new LoadFiles.Rows(file("invalid.csv"), form, header, 1)) {
            long number = 0;
            while (records.hasNext()) {
                Path file = file("usage-" + (parts.size() + 1) + ".csv");
                LoadFiles.Rows part = new LoadFiles.Rows(file, form, load.columns(), headerRows);
                try (part) {
                    while (part.rows() < load.inFile() && records.hasNext()) {
                        take(records.next(), ++number, part, invalid);
                    }
                }
                if (part.rows() > 0) {
                    parts.add(part(parts.size() + 1, file, part.rows(), part.content()));
                    LoadFiles.delete(file);
                }
            }
            return new UsageReport(load.reference(), parts, invalid.rows(), invalid.file());
        }
    }

    private void take(Activity record, long number, LoadFiles.Rows part, LoadFiles.Rows invalid) {
        Row row = UsageRows.row(record);
        String problem = rows.problem(record, row);
        if (problem == null) {
            part.add(rows.cells(row));
        } else {
            invalid.add(Delimited.with(rows.cells(row), Long.toString(number), problem));
        }
    }

    private UsagePart part(int number, Path file, long sent, String content) {
        Reference reference = settings.part(load.reference(), number);
        Facts facts = Facts.of("part", number, "records", sent, "content", content, "collector", collector);
        String id = once(opens, reference, facts, () -> uploads.open(collector));
        boolean unused = once(sends, reference, facts.with(UPLOAD, id), () -> {
            uploads.send(id, file);
            return true;
        });
        uploads.await(id, load.patience());
        Path acceptedFile = file("accepted-" + number + ".csv");
        Path rejectedFile = file("rejected-" + number + ".csv");
        long accepted = uploads.accepted(id, acceptedFile, form);
        long rejected = uploads.rejected(id, rejectedFile, form);
        LoadFiles.delete(acceptedFile);
        if (rejected == 0) {
            LoadFiles.delete(rejectedFile);
        }
        return new UsagePart(number, sent, id, accepted, rejected, rejected == 0 ? null : rejectedFile);
    }

    /** Sends what was not sent yet. What an earlier run left open is settled first, which may mean to wait for the platform. */
    static <R> R once(JournaledWrite<R> write, Reference reference, Facts facts, Supplier<R> send) {
        JournalEntry entry = write.entry(reference);
        if (entry != null && entry.state().isInDoubt()) {
            Settlement<R> unused = write.settle(reference);
        }
        try {
            return write.once(reference, facts, send);
        } catch (WriteInDoubtException e) {
            if (!Thread.currentThread().isInterrupted()
                    && write.settle(reference, Duration.ZERO) instanceof Settlement.Confirmed<R> found) {
                return found.result();
            }
            throw e;
        }
    }

    private boolean hasFile(JournalEntry entry) {
        return !uploads.awaitsFile(of(entry.facts(), UPLOAD));
    }

    private static String of(Facts facts, String name) {
        return Objects.requireNonNull(facts.get(name), name);
    }

    private Path file(String name) {
        return load.directory().resolve(name);
    }

    /** The rows that the collector skips hold the names of the columns; where it does not say, one. */
    private static int headerRows(@Nullable String skipRows) {
        return skipRows != null && skipRows.matches("[0-9]{1,3}") ? Integer.parseInt(skipRows) : 1;
    }
}

package dev.channelkit.billingplatform.usage;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.reference.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How usage is loaded. Immutable: the methods that change something give another.
 *
 * <p>The reference is yours, such as the month and its source, and stands for the records themselves: the same reference with other records is
 * refused. Its directory keeps the files of the load, those with refused records among them; one for each load.
 */
public final class UsageLoad {
    /** The most records that the platform takes in a file. */
    public static final int MOST_IN_FILE = 200_000;

    private static final List<String> COLUMNS = List.of("ActivityDate", "AccountId", "ProductId", "Quantity");

    private final Reference reference;
    private final Path directory;
    private final Set<String> columns;
    private final int inFile;
    private final Duration patience;
    private final @Nullable String mark;

    private UsageLoad(
            Reference reference,
            Path directory,
            Set<String> columns,
            int inFile,
            Duration patience,
            @Nullable String mark) {
        this.reference = Objects.requireNonNull(reference, "reference");
        this.directory = Objects.requireNonNull(directory, "directory");
        this.columns = columns;
        this.inFile = inFile;
        this.patience = patience;
        this.mark = mark;
    }

    /** A load, with the columns {@code ActivityDate}, {@code AccountId}, {@code ProductId} and {@code Quantity}. */
    public static UsageLoad of(Reference reference, Path directory) {
        return new UsageLoad(
                reference, directory, new LinkedHashSet<>(COLUMNS), MOST_IN_FILE, Duration.ofHours(1), null);
    }

    /** One column more, as the platform calls the field, such as {@code BillingIdentifierId} or one of the tenant's own. */
    public UsageLoad column(String name) {
        Set<String> more = new LinkedHashSet<>(columns);
        more.add(name);
        return new UsageLoad(reference, directory, more, inFile, patience, mark);
    }

    /** At most this many records in a file; 1 to 200,000, which is what is taken unless set. */
    public UsageLoad recordsInFile(int most) {
        if (most < 1 || most > MOST_IN_FILE) {
            throw new InvalidRequestException(
                    "a file has 1 to " + MOST_IN_FILE + " records, not " + most, CallDetails.none(), null, null);
        }
        return new UsageLoad(reference, directory, columns, most, patience, mark);
    }

    /** How long to wait for the platform to work on one file; an hour unless set. */
    public UsageLoad patience(Duration atMost) {
        return new UsageLoad(reference, directory, columns, inFile, Objects.requireNonNull(atMost), mark);
    }

    /**
     * A text field of the tenant's own in {@code ACTIVITY}, into which each record's place in the load goes, such as {@code usage-2026-10/17}. By
     * it {@link Usage#post} finds out after a lost answer which records are there; without it a lost answer stays undecided.
     */
    public UsageLoad mark(String field) {
        return new UsageLoad(reference, directory, columns, inFile, patience, Objects.requireNonNull(field, "field"));
    }

    Reference reference() {
        return reference;
    }

    Path directory() {
        return directory;
    }

    List<String> columns() {
        return new ArrayList<>(columns);
    }

    int inFile() {
        return inFile;
    }

    Duration patience() {
        return patience;
    }

    @Nullable String mark() {
        return mark;
    }
}

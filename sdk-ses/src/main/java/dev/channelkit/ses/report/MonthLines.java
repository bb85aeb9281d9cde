package dev.channelkit.ses.report;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a month, read while they are walked: once, by one thread. At most one report of a whole estate, or a few of single
 * customers, are in memory; of one that is {@link Fetching#STREAMED}, one customer. Closing it calls off reports that are on their way.
 *
 * <p>A report that cannot be had ends the walk in that call's exception, so that no line is ever missing from a walk that ended well;
 * asking for the next line again asks for that report again. One that came but cannot be read ends it for good.
 */
public final class MonthLines implements Iterable<UsageLine>, AutoCloseable {
    private final YearMonth month;
    private final boolean provisional;
    private final List<SourceReports> sources = new ArrayList<>();
    private final List<SourceFetch> done = new ArrayList<>();
    private final UsageTotals.Sum totals = new UsageTotals.Sum();
    private int at;
    private long linesOfSource;
    private Iterator<BillingReportNode> trees = Collections.emptyIterator();
    private Iterator<UsageLine> lines = Collections.emptyIterator();
    private @Nullable BillingReport report;
    private @Nullable ItemStream<BillingReportNode> arriving;
    private @Nullable ChannelKitException unreadable;
    private boolean walked;
    private boolean closed;

    private MonthLines(YearMonth month, boolean provisional) {
        this.month = month;
        this.provisional = provisional;
    }

    static MonthLines of(Transport transport, Reports reports, YearMonth month, MonthQuery query) {
        MonthLines lines = new MonthLines(
                month, query.isProvisional(month, transport.time().now()));
        for (BillingSource source : query.sources()) {
            lines.sources.add(new SourceReports(transport, reports, month, query, source));
        }
        return lines;
    }

    public YearMonth month() {
        return month;
    }

    /** Whether the figures may still change, judged when the walk was set up. Marketplace fees of Azure are missing at any time. */
    public boolean isProvisional() {
        return provisional;
    }

    /** How the reports were had, for each source begun by now. */
    public List<SourceFetch> fetched() {
        List<SourceFetch> all = new ArrayList<>(done);
        if (at < sources.size() && walked) {
            all.add(sources.get(at).fetched(linesOfSource));
        }
        return List.copyOf(all);
    }

    /** The sums of the lines walked by now. */
    public UsageTotals totals() {
        return totals.now();
    }

    /**
     * The lines, once.
     *
     * @throws IllegalStateException if they have been walked already
     */
    @Override
    public Iterator<UsageLine> iterator() {
        if (walked) {
            throw new IllegalStateException("the lines of a month are walked once; ask for the month again");
        }
        walked = true;
        return new Walk();
    }

    /** Like {@link #iterator}; sequential. Closing the stream closes this. */
    public Stream<UsageLine> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }

    /** Calls off reports on their way; lines are not given any more. */
    @Override
    public void close() {
        closed = true;
        sources.forEach(SourceReports::close);
    }

    private final class Walk implements Iterator<UsageLine> {

        @Override
        public boolean hasNext() {
            if (closed) {
                throw new IllegalStateException("the lines of this month are closed");
            }
            while (!lines.hasNext()) {
                goOn();
                if (at == sources.size()) {
                    return lines.hasNext();
                }
            }
            return true;
        }

        /** What could not be read is passed over neither now nor when asked again. */
        private void goOn() {
            if (unreadable != null) {
                throw unreadable;
            }
            try {
                if (trees.hasNext() && report != null) {
                    lines = LineWalk.of(
                                    trees.next(), report, month, sources.get(at).source(), provisional)
                            .iterator();
                } else if (at < sources.size()) {
                    nextReport();
                }
            } catch (DecodingException | MissingFieldException e) {
                unreadable = e;
                throw e;
            }
        }

        private void nextReport() {
            SourceReports source = sources.get(at);
            if (source.isStreamed()) {
                nextStream(source);
                return;
            }
            report = source.next();
            if (report == null) {
                endOf(source);
            } else {
                trees = report.data().iterator();
            }
        }

        private void nextStream(SourceReports source) {
            ItemStream<BillingReportNode> stream = arriving;
            if (stream == null) {
                stream = source.trees();
                arriving = stream;
                trees = stream.iterator();
                report = StreamedReport.around(stream);
                return;
            }
            if (report != null) {
                StreamedReport.demandNoLateCurrency(report, stream);
            }
            arriving = null;
            report = null;
            endOf(source);
        }

        private void endOf(SourceReports source) {
            done.add(source.fetched(linesOfSource));
            linesOfSource = 0;
            at++;
        }

        @Override
        public UsageLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            UsageLine line = lines.next();
            totals.add(line);
            linesOfSource++;
            return line;
        }
    }
}

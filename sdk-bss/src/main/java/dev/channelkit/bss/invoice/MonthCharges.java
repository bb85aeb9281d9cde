package dev.channelkit.bss.invoice;

import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.bss.model.InvoiceStatus;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.DecodingException;
import java.math.BigDecimal;
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
 * The charges of a month, read while they are walked: once, by one thread. In memory are the ids of the invoices, and the items of one.
 *
 * <p>A call that fails ends the walk in its exception, so that nothing is missing from a walk that ended well; asking for the next charge
 * again makes that call again, and nothing comes twice. What came but cannot be read ends it for good. Lists of more than one page are
 * read until they hold still: {@link #shifts} says what moved.
 */
public final class MonthCharges implements Iterable<Charge>, AutoCloseable {
    private final MonthSource source;
    private final List<ListShift> shifts = new ArrayList<>();
    private final List<Invoice> canceled = new ArrayList<>();
    private @Nullable ChannelKitException unreadable;
    private boolean walked;
    private boolean closed;

    MonthCharges(MonthSource source) {
        this.source = source;
    }

    public YearMonth month() {
        return source.month();
    }

    /** What moved in the lists that were read by now; empty when nothing did. */
    public List<ListShift> shifts() {
        return List.copyOf(shifts);
    }

    /** The canceled invoices met by now, whose charges were left out. */
    public List<Invoice> canceled() {
        return List.copyOf(canceled);
    }

    /**
     * The charges, once, invoice by invoice.
     *
     * @throws IllegalStateException if they have been walked already
     */
    @Override
    public Iterator<Charge> iterator() {
        if (walked) {
            throw new IllegalStateException("the charges of a month are walked once; ask for the month again");
        }
        walked = true;
        return new Walk();
    }

    /** Like {@link #iterator}; sequential. Closing the stream closes this. */
    public Stream<Charge> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }

    /** Nothing is asked for any more. */
    @Override
    public void close() {
        closed = true;
    }

    private final class Walk implements Iterator<Charge> {
        private final Iterator<Invoice> invoices = source.invoices(shifts::add);
        private Iterator<InvoiceItem> items = Collections.emptyIterator();
        private Iterator<Charge> charges = Collections.emptyIterator();
        private @Nullable Invoice invoice;
        private List<InvoiceItem> ofCredit = new ArrayList<>();
        private boolean gathered;
        private @Nullable BigDecimal sign;

        @Override
        public boolean hasNext() {
            if (closed) {
                throw new IllegalStateException("the charges of this month are closed");
            }
            if (unreadable != null) {
                throw unreadable;
            }
            try {
                return find();
            } catch (DecodingException | MissingFieldException e) {
                unreadable = e;
                throw e;
            }
        }

        private boolean find() {
            while (!charges.hasNext()) {
                if (invoice != null && items.hasNext()) {
                    charges = charges(invoice);
                } else if (invoices.hasNext()) {
                    open(invoices.next());
                } else {
                    return false;
                }
            }
            return true;
        }

        private void open(Invoice next) {
            invoice = next;
            items = Collections.emptyIterator();
            if (!source.isAsked(next)) {
                return;
            }
            if (isCanceled(next) && !source.countsCanceled()) {
                canceled.add(next);
                return;
            }
            items = source.items(next, shifts::add);
            ofCredit = new ArrayList<>();
            gathered = !Signs.isCredit(next);
            sign = null;
        }

        private Iterator<Charge> charges(Invoice of) {
            if (!gathered) {
                gather();
            }
            InvoiceItem item = items.next();
            if (!source.isAsked(of, item)) {
                return Collections.emptyIterator();
            }
            BigDecimal times = sign == null ? Signs.of(of, ofCredit) : sign;
            sign = times;
            return ItemCharges.of(of, item, times, source.zone()).iterator();
        }

        /** All items of a credit, which tell its sign; what was read when a call fails is not read again. */
        private void gather() {
            while (items.hasNext()) {
                ofCredit.add(items.next());
            }
            items = ofCredit.iterator();
            gathered = true;
        }

        @Override
        public Charge next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return charges.next();
        }
    }

    private static boolean isCanceled(Invoice invoice) {
        return InvoiceStatus.CANCELED.equals(invoice.status()) || InvoiceStatus.CANCELED.equals(invoice.stage());
    }
}

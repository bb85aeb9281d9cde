package dev.channelkit.ses.invoice;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.journal.Before;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Generations of invoices under a journal: settled by the invoices of the source, the month and the customers. */
final class Generations {
    static final String OPERATION = "ses.generateInvoices";

    /** Long after any answer; that nothing is generated later than that is our assumption, and a look precedes each generation anyway. */
    private static final Duration SETTLE_AFTER = Duration.ofHours(1);

    private static final String SOURCE = "source";
    private static final String MONTH = "month";
    private static final String CUSTOMERS = "customers";
    private static final String RESELLERS = "resellers";
    private static final String PROVIDER = "provider";

    private final Invoices invoices;
    private final Journal journal;
    private final String server;
    private final JournaledWrite<List<Invoice>> write;

    Generations(Invoices invoices, Journal journal, String server, TimeSource time) {
        this.invoices = invoices;
        this.journal = journal;
        this.server = server;
        write = JournaledWrite.<List<Invoice>>builder(journal, OPERATION, server)
                .key(facts -> "invoices " + facts.get(SOURCE) + " " + facts.get(MONTH))
                .before(this::before)
                .settleAfter(SETTLE_AFTER)
                .looksEarly()
                .settler((open, others) -> settlement(read(open)))
                .result(made -> made.isEmpty() ? Facts.none() : Facts.of("invoices", made.size()), this::read)
                .timeSource(time)
                .build();
    }

    JournaledWrite<List<Invoice>> write() {
        return write;
    }

    /** The invoices as they are afterwards: what the platform answers to the generation is not known; the list is. */
    List<Invoice> generate(Reference reference, BillingSource source, YearMonth month, DraftQuery query) {
        return write.once(reference, facts(source, month, query), () -> {
            Object unused = invoices.generate(query.generation(source, month));
            return List.of();
        });
    }

    /**
     * The reference of a generation that the caller gave none: the first that is free, or has the same in doubt. What is confirmed, and yet
     * not there when it is looked, was discarded since, and may be generated anew.
     */
    Reference next(BillingSource source, YearMonth month, DraftQuery query) {
        Facts asked = facts(source, month, query).with(JournaledWrite.SERVER, server);
        for (int number = 1; ; number++) {
            Reference reference = Reference.of("draft " + source + " " + month + " " + number);
            JournalEntry entry = journal.find(OPERATION, reference).orElse(null);
            if (entry == null
                    || entry.state() == JournalState.ABSENT
                    || entry.state().isOpen() && entry.facts().equals(asked)) {
                return reference;
            }
        }
    }

    private Before<List<Invoice>> before(JournalEntry planned) {
        List<Invoice> there = read(planned);
        if (!there.isEmpty()) {
            throw new AlreadyInvoicedException(source(planned), month(planned), there);
        }
        return Before.seen(Facts.none());
    }

    private List<Invoice> read(JournalEntry entry) {
        DraftQuery query = new DraftQuery().customers(parts(entry, CUSTOMERS)).resellers(parts(entry, RESELLERS));
        String provider = entry.facts().get(PROVIDER);
        if (provider != null) {
            DraftQuery unused = query.providerId(provider);
        }
        return new PeriodInvoices(invoices, source(entry), month(entry), query).read();
    }

    private static Settlement<List<Invoice>> settlement(List<Invoice> there) {
        return there.isEmpty() ? Settlement.absent() : Settlement.confirmed(there);
    }

    private static BillingSource source(JournalEntry entry) {
        return BillingSource.of(Objects.requireNonNull(entry.facts().get(SOURCE)));
    }

    private static YearMonth month(JournalEntry entry) {
        return YearMonth.parse(Objects.requireNonNull(entry.facts().get(MONTH)));
    }

    private static Facts facts(BillingSource source, YearMonth month, DraftQuery query) {
        Facts facts = Facts.of(SOURCE, source, MONTH, month);
        facts = with(facts, CUSTOMERS, query.customers());
        facts = with(facts, RESELLERS, query.resellers());
        return query.providerId() == null ? facts : facts.with(PROVIDER, query.providerId());
    }

    /** Ids in as many facts as it takes: what was asked for has to be known when it is settled. */
    private static Facts with(Facts facts, String name, Set<String> ids) {
        List<StringBuilder> parts = new ArrayList<>();
        for (String id : ids.stream().sorted().toList()) {
            if (id.isBlank() || id.contains(" ")) {
                throw new InvalidRequestException(
                        "one of the " + name + " has no id",
                        CallDetails.of(Invoices.GENERATE).build(),
                        null,
                        null);
            }
            StringBuilder last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || last.length() + id.length() + 1 > Facts.LONGEST_VALUE) {
                parts.add(new StringBuilder(id));
            } else {
                last.append(' ').append(id);
            }
        }
        if (facts.names().size() + parts.size() > Facts.MOST - 4) {
            throw new InvalidRequestException(
                    "there are too many " + name + " for one generation",
                    CallDetails.of(Invoices.GENERATE).build(),
                    "draft for all, or for fewer at a time",
                    null);
        }
        Facts all = facts;
        for (int i = 0; i < parts.size(); i++) {
            all = all.with(name + "." + (i + 1), parts.get(i));
        }
        return all;
    }

    private static String[] parts(JournalEntry entry, String name) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; ; i++) {
            @Nullable String part = entry.facts().get(name + "." + i);
            if (part == null) {
                return ids.toArray(new String[0]);
            }
            ids.addAll(List.of(part.split(" ")));
        }
    }
}

package dev.channelkit.ses.invoice;

import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.ses.invoice.OpenedInvoice.Result;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceStatus;
import dev.channelkit.ses.model.InvoiceStatusChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens the drafts of a review, one after the other, as far as they are still as reviewed. */
final class Opening {
    private static final String SETTLE =
            "review(source, month) tells: an invoice that is still a draft was not opened; wait a little before that";

    private final Invoices invoices;
    private final boolean mailed;

    Opening(Invoices invoices, boolean mailed) {
        this.invoices = invoices;
        this.mailed = mailed;
    }

    List<OpenedInvoice> open(InvoiceReview review) {
        Map<String, Invoice> now = PeriodInvoices.all(invoices, review.month()).stream()
                .collect(Collectors.toMap(Invoice::id, Function.identity(), (first, second) -> second));
        List<OpenedInvoice> results = new ArrayList<>();
        ChannelKitException stopped = null;
        for (Invoice reviewed : review.drafts()) {
            OpenedInvoice result = stopped == null
                    ? open(reviewed, now.get(reviewed.id()))
                    : new OpenedInvoice(reviewed.id(), Result.NOT_TRIED, stopped.what(), stopped);
            stopped = stopped == null && endsAll(result.failure()) ? result.failure() : stopped;
            results.add(result);
        }
        return List.copyOf(results);
    }

    /** Only a refusal that is about this one invoice lets the next have its turn. */
    private static boolean endsAll(@Nullable ChannelKitException failure) {
        return failure != null
                && !(failure instanceof BadRequestException
                        || failure instanceof UnprocessableEntityException
                        || failure instanceof ConflictException
                        || failure instanceof NotFoundException);
    }

    private OpenedInvoice open(Invoice reviewed, @Nullable Invoice now) {
        String id = reviewed.id();
        if (now == null) {
            return new OpenedInvoice(id, Result.CHANGED, "it is gone", null);
        }
        if (!Reviewing.isDraft(now)) {
            return new OpenedInvoice(id, Result.NO_DRAFT, "it is " + now.status(), null);
        }
        if (!same(reviewed.total(), now.total())) {
            return new OpenedInvoice(id, Result.CHANGED, "its total is another one now; review it again", null);
        }
        try {
            invoices.setStatus(
                    id,
                    InvoiceStatusChange.builder()
                            .status(InvoiceStatus.OPEN)
                            .sendEmails(mailed)
                            .build());
            return new OpenedInvoice(id, Result.OPENED, "", null);
        } catch (ChannelKitException e) {
            return switch (e.outcome()) {
                case APPLIED -> new OpenedInvoice(id, Result.OPENED, e.what(), e);
                case UNKNOWN -> new OpenedInvoice(id, Result.UNKNOWN, e.what() + "; " + SETTLE, e);
                case REFUSED -> new OpenedInvoice(id, Result.REFUSED, e.what(), e);
                case NOT_SENT -> new OpenedInvoice(id, Result.NOT_TRIED, e.what(), e);
            };
        }
    }

    private static boolean same(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return before.compareTo(now) == 0;
    }
}

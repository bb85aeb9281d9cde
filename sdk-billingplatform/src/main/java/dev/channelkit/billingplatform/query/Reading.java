package dev.channelkit.billingplatform.query;

import dev.channelkit.billingplatform.api.QueriesOperations;
import dev.channelkit.billingplatform.internal.FieldProbe;
import dev.channelkit.billingplatform.model.QueryRequest;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.page.PagedBody;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.stream.ItemStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What a row on the wire becomes.
 *
 * @param <W> as which it is read
 * @param <T> what that is made into while it is walked over
 */
record Reading<W, T>(Codec<W> codec, Function<? super W, ? extends T> change) {
    private static final int LONGEST_URL = 2_000;

    Iterator<T> walk(Transport transport, QueryText query, PageSettings settings, AtomicBoolean closed) {
        return new RowIterator<>(pages(transport, query, settings).iterator(), change, closed);
    }

    /** The rows of the same pages, each as large as may be, while they arrive. */
    ItemStream<T> arriving(Transport transport, QueryText query, PageSettings settings) {
        PageSettings large = settings.size() == 0
                ? settings.sized(QueriesOperations.GET.paging().max())
                : settings;
        return pages(transport, query, large).arriving().map(change);
    }

    /** @throws InvalidRequestException if the pages cannot follow one another as they should */
    void check(Transport transport, QueryText query, PageSettings settings) {
        Pages<W> unused = pages(transport, query, settings);
    }

    /**
     * The pages as they are read, none of them sent yet.
     *
     * @throws InvalidRequestException if they cannot follow one another as they should
     */
    Pages<W> pages(Transport transport, QueryText query, PageSettings settings) {
        Pages<W> pages = plain(transport, query.text(), settings.sensitive());
        if (settings.size() != 0) {
            pages = pages.pageSize(settings.size());
        }
        if (settings.strict()) {
            pages = pages.strictNotFound();
        }
        Duration timeout = settings.timeout();
        if (timeout != null) {
            pages = pages.eachCall(call -> call.timeout(timeout));
        }
        return switch (settings.walk()) {
            case NUMBER -> pages;
            case USUAL -> query.plain() && query.selectsId() ? usual(pages) : pages;
            case KEY -> keyed(pages, query);
        };
    }

    private Pages<W> plain(Transport transport, String text, boolean sensitive) {
        CallRequest request = CallRequest.of(QueriesOperations.GET)
                .query(QueryParameters.EMPTY.with("sql", text))
                .build();
        if (!sensitive && !Pages.isLong(request, LONGEST_URL)) {
            return Pages.of(transport, QueriesOperations.GET, codec, request);
        }
        PagedBody body = PagedBody.ofText(
                QueryRequest.codec(),
                text,
                paged -> QueryRequest.builder().sql(paged).build());
        return Pages.of(
                transport,
                QueriesOperations.POST,
                codec,
                CallRequest.of(QueriesOperations.POST).build(),
                body);
    }

    /** A condition given as text may have a page of its own, and then goes out as it stands. */
    private Pages<W> usual(Pages<W> pages) {
        try {
            return keyed(pages);
        } catch (InvalidRequestException e) {
            return pages;
        }
    }

    private Pages<W> keyed(Pages<W> pages, QueryText query) {
        if (!query.selectsId()) {
            throw new InvalidRequestException(
                    "a query that does not select Id cannot be walked by it",
                    CallDetails.of(QueriesOperations.GET).build(),
                    "add Id to its fields, or walk it by number",
                    null);
        }
        return keyed(pages);
    }

    private Pages<W> keyed(Pages<W> pages) {
        return pages.byKey(QueryText.ID, row -> FieldProbe.text(row, codec, QueryText.ID));
    }
}

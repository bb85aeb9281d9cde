package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Digested;
import dev.channelkit.commons.call.Response;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.query.QueryParameters;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page while it is walked. Immutable; each walk asks the provider anew.
 *
 * <p>The caller's filters, sorts, relations, page size and call options go out with every page. An iterator whose page could not be
 * had throws that call's exception and stands where it stood: asking it again asks for the same page again.
 *
 * <p>A walk is no snapshot. What is added or removed meanwhile may shift items between pages; a stable sort keeps them from
 * being repeated or lost otherwise.
 */
public final class Pages<T> implements Iterable<T> {
    private final PageSource<T> source;
    private final long start;

    private Pages(PageSource<T> source, long start) {
        this.source = source;
        this.start = start;
    }

    /** For generated operations: the list that {@code request} asks for. */
    public static <T> Pages<T> of(Transport transport, Operation operation, Codec<T> items, CallRequest request) {
        PageSource<T> source = new PageSource<>(transport, operation, items, request, UnaryOperator.identity());
        return new Pages<>(source, source.firstPosition());
    }

    /** For generated operations: the one page that {@code request} asks for. */
    public static <T> Call<Page<T>> page(
            Transport transport, Operation operation, Codec<T> items, CallRequest request) {
        PageSource<T> source = new PageSource<>(transport, operation, items, request, UnaryOperator.identity());
        return source.callAt(source.firstPosition());
    }

    /** This list with {@code options} applied to the call of every page, such as {@code call -> call.timeout(ofMinutes(2))}. */
    public Pages<T> eachCall(UnaryOperator<Call<Page<T>>> options) {
        return new Pages<>(source.with(options), start);
    }

    /**
     * This list from where {@code cursor} points to.
     *
     * @throws IllegalArgumentException if the cursor was made by another operation or query
     */
    public Pages<T> from(PageCursor cursor) {
        return new Pages<>(source, source.positionOf(cursor));
    }

    /** The pages one by one; the empty page that ends the list is not among them. */
    public Iterable<Page<T>> byPage() {
        return () -> new PageIterator<>(source, start);
    }

    /** The items one by one; a page is fetched when its first item is asked for. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(source, start));
    }

    /** Like {@link #iterator}; sequential, nothing to close. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All items, held in memory. */
    public List<T> toList() {
        return stream().toList();
    }

    /** Asks for single pages of one list. */
    record PageSource<T>(
            Transport transport,
            Operation operation,
            Codec<T> items,
            CallRequest request,
            UnaryOperator<Call<Page<T>>> options) {

        private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
        private static final Pattern SIZE = Pattern.compile("0*[1-9][0-9]{0,8}");

        PageSource<T> with(UnaryOperator<Call<Page<T>>> more) {
            return new PageSource<>(transport, operation, items, request, call -> more.apply(options.apply(call)));
        }

        boolean isPaged() {
            return operation.paging().kind() != Paging.Kind.NONE;
        }

        long firstPosition() {
            String parameter = operation.paging().positionParameter();
            return request.query()
                    .first(parameter)
                    .map(text -> position(parameter, text))
                    .orElse((long) operation.paging().first());
        }

        private long position(String parameter, String text) {
            if (!POSITION.matcher(text).matches()) {
                throw new InvalidRequestException(
                        "query parameter '" + parameter + "' is no number of "
                                + (operation.paging().kind() == Paging.Kind.OFFSET ? "items to pass over" : "a page"),
                        CallDetails.of(operation).build(),
                        null,
                        null);
            }
            long position = Long.parseLong(text);
            if (operation.paging().kind() == Paging.Kind.PAGE_INDEX
                    && position < operation.paging().first()) {
                throw new InvalidRequestException(
                        "there is no page " + position + ": the first one is "
                                + operation.paging().first(),
                        CallDetails.of(operation).build(),
                        null,
                        null);
            }
            return position;
        }

        long positionOf(PageCursor cursor) {
            return cursor.positionFor(request);
        }

        Call<Page<T>> callAt(long position) {
            CallRequest at = isPaged() ? request.withQuery(queryAt(position)) : request;
            Call<Page<T>> call = transport
                    .call(operation, Answer.list(items).digested(), at)
                    .map(response -> pageOf(response, position));
            return options.apply(call);
        }

        private QueryParameters queryAt(long position) {
            Paging paging = operation.paging();
            QueryParameters query = request.query();
            if (paging.stop() == Paging.Stop.SHORT_PAGE) {
                int unused = fullPage(); // refused before it is sent, not after
            }
            if (query.first(paging.sizeParameter()).isEmpty()) {
                query = query.with(paging.sizeParameter(), Integer.toString(paging.size()));
            }
            return query.set(paging.positionParameter(), Long.toString(position));
        }

        /** Items that were left out for being of another type count: the provider counts them, too. */
        private Page<T> pageOf(Response<Digested<List<T>>> response, long position) {
            int received = response.received();
            long after = operation.paging().kind() == Paging.Kind.PAGE_INDEX ? position + 1 : position + received;
            Digested<List<T>> answer = response.value();
            return new Page<>(
                    answer.value(),
                    received,
                    answer.digest(),
                    answer.totalPages(),
                    isLast(received, position, answer.totalPages()) ? null : PageCursor.at(after, request));
        }

        private boolean isLast(int received, long position, @Nullable Long totalPages) {
            if (!isPaged()) {
                return true;
            }
            return switch (operation.paging().stop()) {
                case EMPTY_PAGE -> received == 0;
                case SHORT_PAGE -> received < fullPage();
                case TOTAL_PAGES ->
                    totalPages == null || totalPages < 1 // of no page at all, items say otherwise
                            ? received == 0
                            : pagesUpTo(position) >= totalPages;
            };
        }

        /** How many pages there are up to the one at {@code position}, where positions count pages. */
        long pagesUpTo(long position) {
            return position - operation.paging().first() + 1;
        }

        /** Who asks for more than the provider gives gets pages that are full all the same. */
        private int fullPage() {
            Paging paging = operation.paging();
            return request.query()
                    .first(paging.sizeParameter())
                    .map(asked -> Math.min(size(paging.sizeParameter(), asked), paging.size()))
                    .orElse(paging.size());
        }

        private int size(String parameter, String text) {
            if (!SIZE.matcher(text).matches()) {
                throw new InvalidRequestException(
                        "query parameter '" + parameter + "' is no number of items a page can have",
                        CallDetails.of(operation).build(),
                        null,
                        null);
            }
            return Integer.parseInt(text);
        }
    }
}

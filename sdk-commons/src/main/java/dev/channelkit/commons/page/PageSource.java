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
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks for single pages of one list. */
record PageSource<T>(
        Transport transport,
        Operation operation,
        Codec<T> items,
        CallRequest request,
        @Nullable PagedBody body,
        @Nullable SqlWalk<T> sql,
        boolean strict,
        UnaryOperator<Call<Page<T>>> options) {

    /** Of items before a page, when it cannot be told how many there are. */
    static final long UNKNOWN = -1;

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SIZE = Pattern.compile("0*[1-9][0-9]{0,8}");

    static <T> PageSource<T> of(
            Transport transport, Operation operation, Codec<T> items, CallRequest request, @Nullable PagedBody body) {
        SqlWalk<T> sql = null;
        if (operation.paging().kind().isSql()) {
            String parameter = operation.paging().positionParameter();
            String text = body == null ? request.query().first(parameter).orElse("") : body.text();
            sql = SqlWalk.of(operation, text, items);
        }
        return new PageSource<>(transport, operation, items, request, body, sql, false, UnaryOperator.identity());
    }

    PageSource<T> with(UnaryOperator<Call<Page<T>>> more) {
        return new PageSource<>(
                transport, operation, items, request, body, sql, strict, call -> more.apply(options.apply(call)));
    }

    PageSource<T> with(SqlWalk<T> changed) {
        return new PageSource<>(transport, operation, items, request, body, changed, strict, options);
    }

    /** The same where nothing at all is a refusal, and only what follows may be nothing. */
    PageSource<T> demanding() {
        return new PageSource<>(transport, operation, items, request, body, sql, true, options);
    }

    boolean isPaged() {
        return (sql == null || !sql.isOnePage()) && operation.paging().kind() != Paging.Kind.NONE;
    }

    long firstPosition() {
        if (sql != null) {
            return sql.first();
        }
        if (body != null) {
            Integer page = body.page();
            return page == null ? operation.paging().first() : position(page);
        }
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
        return position(Long.parseLong(text));
    }

    private long position(long position) {
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
        return cursor.positionFor(request, constantBody());
    }

    /** The same by number, if it has a key without being told to; itself otherwise. */
    PageSource<T> numbered() {
        return sql == null || sql.by() == null || !sql.by().standing() ? this : with(sql.numbered());
    }

    boolean isOf(PageCursor cursor) {
        return cursor.isOf(request, constantBody());
    }

    private byte[] constantBody() {
        if (sql != null) {
            return sql.same();
        }
        return body == null ? new byte[0] : body.constant(operation.paging().first(), askedFor());
    }

    /** How many items a walk that begins with the page there has had before it. */
    long hadBefore(long position) {
        return position == operation.paging().first() ? 0 : UNKNOWN;
    }

    /**
     * The page of a walk. Where a full page may be any rows of those due, it is one that can be no other: fewer rows than were asked for are all
     * there are up to a key.
     *
     * @param had how many items the walk has had before it
     */
    Page<T> pageAt(long position, long had) {
        return questions(position, had).ask();
    }

    /** What asks for that page. */
    PageQuestions<T> questions(long position, long had) {
        if (sql != null && sql.needsProof()) {
            return new ProvenPage<>(this, sql, position);
        }
        return new PageQuestions<>() {
            @Override
            public Call<Page<T>> next() {
                return callAt(position, had);
            }

            @Override
            public Page<T> heard(Page<T> answer) {
                if (sql != null) {
                    sql.demandWithin(position, SqlWalk.HIGHEST, answer.items());
                }
                return answer;
            }
        };
    }

    /** Of the rows from {@code position} on and up to the key {@code highest}, as many as a page holds, behind so many of them. */
    Call<Page<T>> callFor(long position, long highest, int skipped) {
        String text = Objects.requireNonNull(sql).window(position, highest, skipped);
        PageCursor next = highest == SqlWalk.HIGHEST ? null : PageCursor.at(highest + 1, request, this::constantBody);
        Call<Page<T>> call = call(requestWith(text))
                .map(response -> new Page<>(response.value().value(), response.received(), response.value(), next));
        boolean demanded = strict && position == firstPosition() && next == null && skipped == 0;
        return options.apply(demanded ? call.strictNotFound() : call);
    }

    /** @param had how many items the walk has had before it */
    Call<Page<T>> callAt(long position, long had) {
        CallRequest at = isPaged() || body != null ? requestAt(position) : request;
        Call<Page<T>> call = call(at).map(response -> pageOf(response, position, had));
        return options.apply(strict && position == firstPosition() ? call.strictNotFound() : call);
    }

    private Call<Digested<List<T>>> call(CallRequest at) {
        return transport.call(operation, Answer.list(items).digested(), at);
    }

    private CallRequest requestAt(long position) {
        if (sql != null) {
            return requestWith(sql.at(position));
        }
        return body == null ? request.withQuery(queryAt(position)) : request.withBody(body.at(position, askedFor()));
    }

    private CallRequest requestWith(String text) {
        return body == null
                ? request.withQuery(request.query().set(operation.paging().positionParameter(), text))
                : request.withBody(body.with(text));
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
    private Page<T> pageOf(Response<Digested<List<T>>> response, long position, long had) {
        int received = response.received();
        Digested<List<T>> answer = response.value();
        PageCursor next = isLast(received, position, had, answer)
                ? null
                : PageCursor.at(after(position, received, answer.value()), request, this::constantBody);
        return new Page<>(answer.value(), received, answer, next);
    }

    private long after(long position, int received, List<T> read) {
        return sql == null ? likelyAfter(position, received) : sql.after(position, received, read);
    }

    /** Where the page behind the one at {@code position} starts, should that have so many items; UNKNOWN if only its items tell. */
    long likelyAfter(long position, int received) {
        if (sql != null) {
            return sql.by() == null ? position + Math.min(received, sql.size()) : UNKNOWN;
        }
        return operation.paging().kind() == Paging.Kind.PAGE_INDEX ? position + 1 : position + received;
    }

    private boolean isLast(int received, long position, long had, Digested<?> answer) {
        if (!isPaged()) {
            return true;
        }
        Long totalPages = answer.totalPages();
        return switch (operation.paging().stop()) {
            case EMPTY_PAGE -> received == 0;
            case SHORT_PAGE ->
                operation.paging().totalItems() == null
                        ? received < leastFull()
                        : endsByTotal(received, had, answer.totalItems());
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

    /** Neither a short page alone ends the list, which may come of a silent cap, nor a total alone, which may be of something else. */
    private boolean endsByTotal(int received, long had, @Nullable Long total) {
        boolean odd = received < fullPage() || received > askedFor();
        boolean reached = total == null || had != UNKNOWN && had + received >= total;
        return received == 0 || odd && reached;
    }

    /** Items a page, as the request says. */
    private int askedFor() {
        Paging paging = operation.paging();
        if (sql != null) {
            return sql.size();
        }
        if (body != null) {
            Integer size = body.size();
            return size == null ? paging.size() : size(paging.sizeParameter(), Integer.toString(size));
        }
        return request.query()
                .first(paging.sizeParameter())
                .map(asked -> size(paging.sizeParameter(), asked))
                .orElse(paging.size());
    }

    /** Who asks for more than the provider gives gets pages that are full all the same. */
    int fullPage() {
        return Math.min(askedFor(), operation.paging().max());
    }

    /** How many items a page has at least behind which there may be more. */
    int leastFull() {
        return sql == null ? fullPage() : Math.min(fullPage(), SqlWalk.SURE);
    }

    private int size(String parameter, String text) {
        if (!SIZE.matcher(text).matches()) {
            throw new InvalidRequestException(
                    "the parameter '" + parameter + "' is no number of items a page can have",
                    CallDetails.of(operation).build(),
                    null,
                    null);
        }
        return Integer.parseInt(text);
    }
}

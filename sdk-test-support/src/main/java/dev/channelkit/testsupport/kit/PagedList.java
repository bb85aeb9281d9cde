package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A provider's list of rows, in pages as the dialect of its operation says. What a test adds happens to the requests behind the first page, one
 * after the other.
 */
final class PagedList {
    /** More than any walk of so few rows takes: what asks on is refused, so that a walk without end fails and does not hang. */
    private static final int PATIENCE = 60;

    private final Operation operation;
    private final KitRows rows;
    private final int cap;
    private final Deque<IntFunction<MockResponse>> behindTheFirst = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<PageAsked> asked = new ArrayList<>();
    private final List<Integer> struck = new ArrayList<>();
    private @Nullable PageAsked lastStruck;
    private boolean deaf;

    /** @param cap the most items that the provider gives at once, whatever is asked for */
    PagedList(Operation operation, JsonNode example, int count, int cap) {
        this.operation = operation;
        this.rows = new KitRows(operation, example, count);
        this.cap = cap;
    }

    /** The next request behind the first page is answered so, by the number of the row that it starts at. */
    PagedList behindTheFirst(IntFunction<MockResponse> answer) {
        behindTheFirst.add(answer);
        return this;
    }

    /** Every request is answered with the first page. */
    PagedList deaf() {
        deaf = true;
        return this;
    }

    /** What was asked so far. */
    List<PageAsked> asked() {
        lock.lock();
        try {
            return List.copyOf(asked);
        } finally {
            lock.unlock();
        }
    }

    /** Where the requests started that were answered as a test wanted. */
    List<Integer> struck() {
        lock.lock();
        try {
            return List.copyOf(struck);
        } finally {
            lock.unlock();
        }
    }

    /** The last of these requests. */
    @Nullable PageAsked lastStruck() {
        return lastStruck;
    }

    /** One request after the other, as several may be under way. */
    MockResponse answer(RecordedRequest request) {
        lock.lock();
        try {
            return answerNext(request);
        } finally {
            lock.unlock();
        }
    }

    private MockResponse answerNext(RecordedRequest request) {
        PageAsked page = PageAsked.of(operation, request);
        asked.add(page);
        if (asked.size() > PATIENCE) {
            return StubServer.json(400, "{\"message\":\"this walk does not end\"}")
                    .build();
        }
        int full = Math.min(page.size(), cap);
        int start = deaf ? 0 : start(page, full);
        IntFunction<MockResponse> told = start > 0 ? behindTheFirst.poll() : null;
        if (told != null) {
            struck.add(start);
            lastStruck = page;
            return told.apply(start);
        }
        int bound = page.upTo() == null || deaf ? rows.count() : rows.behind(page.upTo());
        return rows(start, Math.min(start + full, bound), (rows.count() + full - 1L) / full);
    }

    private int start(PageAsked page, int full) {
        long start = operation.paging().kind() == Paging.Kind.PAGE_INDEX
                ? (page.position() - operation.paging().first()) * full
                : rows.behind(page.above()) + page.position();
        return Math.toIntExact(start);
    }

    /** An answer with these rows. */
    MockResponse rows(int from, int to, @Nullable Long totalPages) {
        return StubServer.json(200, rows.answer(from, to, totalPages).toString())
                .build();
    }
}

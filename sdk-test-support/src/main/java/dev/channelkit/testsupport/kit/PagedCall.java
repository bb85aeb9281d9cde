package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Paging.Stop;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.function.Executable;

/** A list of one provider: how it is walked, and the provider's side of it. */
final class PagedCall<C extends AutoCloseable> {
    /** Items a page of a text in SQL, where the walk has a say in it: more than a page has that ends nothing. */
    static final int SQL_PAGE = 25;
    /** Items a page where the list does not end by them: fewer than anybody asks for. */
    private static final int SMALL_PAGE = 3;

    private final Kit<C> kit;
    private final ContractCase<C> contract;
    private int size;

    PagedCall(Kit<C> kit, ContractCase<C> contract) {
        this.kit = kit;
        this.contract = contract;
    }

    KitTest test(String name, Executable body) {
        return new KitTest(operation().id(), name, body);
    }

    Operation operation() {
        return contract.operation();
    }

    Paging paging() {
        return operation().paging();
    }

    /** The list's provider has so many rows, and gives them by the book. */
    PagedList serve(int count) {
        return serve(count, full());
    }

    /** The same where it gives so many at once at most, whatever is asked for. */
    PagedList serve(int count, int cap) {
        PagedList list =
                new PagedList(operation(), kit.server().exampleValue(operation().id()), count, cap);
        kit.server().answer(operation().id(), list::answer);
        return list;
    }

    /** As many rows as make two full pages and a short one. */
    int someRows() {
        return 2 * full() + 2;
    }

    /** The walk over it. */
    Pages<?> pages(C client) {
        Pages<?> pages = Objects.requireNonNull(contract.walk()).over(client);
        return paging().kind().isSql() ? pages.pageSize(SQL_PAGE) : pages;
    }

    /** How many items a page holds: as many as are asked for where a short one ends the list. */
    int full() {
        if (paging().kind().isSql()) {
            return SQL_PAGE;
        }
        if (paging().stop() != Stop.SHORT_PAGE) {
            return SMALL_PAGE;
        }
        if (size == 0) {
            size = PageAsked.of(operation(), example(kit.client())).size();
        }
        return size;
    }

    /** What asks for the one page of the examples. */
    RecordedRequest example(C client) {
        contract.invoker().invoke(client);
        RecordedRequest request = kit.server().received(operation().id()).get(0);
        kit.server().reset();
        return request;
    }

    /** Whether pages follow one another by a key, in whatever order rows come. */
    boolean isKeyed() {
        return paging().kind() == Paging.Kind.ROWNUM && operation().stableSort() != null;
    }

    static MockResponse refusal(int status) {
        return StubServer.json(status, "{}").build();
    }

    /** The numbers of the first rows. */
    static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** The same without those from one on and before another. */
    static List<Integer> without(int count, int from, int to) {
        return Stream.concat(
                        IntStream.range(0, from).boxed(),
                        IntStream.range(to, count).boxed())
                .toList();
    }
}

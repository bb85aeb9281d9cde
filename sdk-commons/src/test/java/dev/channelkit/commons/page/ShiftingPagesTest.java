package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that move under the reader: what comes again, and a number of pages that changes. */
class ShiftingPagesTest {
    private static final Operation LIST = Operation.builder("test", "listThings", "GET", "/things")
            .retry(RetryRule.SAFE)
            .paging(Paging.pageIndex("page", "size", 1, 3).untilTotalPages("/total"))
            .envelope(Envelope.NONE.withPayload("/items"))
            .anonymous()
            .build();

    private final MockWebServer server = PromptServer.create();
    private final List<PageShift> shifts = new ArrayList<>();
    private Transport transport;

    @BeforeEach
    void start() throws Exception {
        server.start();
        transport = Transport.builder("test")
                .baseUrl(server.url("/").toString())
                .retry(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    @Test
    void whatALaterPageShowsAgainIsLeftOutByItsKey() {
        answer(3, "a", "b");
        answer(3, "B", "c");
        answer(3, "A", "d", "D");

        assertThat(things().unique(byCase())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void withoutAKeyWhatComesAgainComesAgain() {
        answer(2, "a", "b");
        answer(2, "b", "c");

        assertThat(things()).containsExactly("a", "b", "b", "c");
    }

    @Test
    void whatHasNoKeyIsNeverLeftOut() {
        answer(2, "x", "a", "x");
        answer(2, "x", "a");

        assertThat(things().unique(item -> item.equals("x") ? null : item)).containsExactly("x", "a", "x", "x");
    }

    @Test
    void aPageOfWhatWasSeenDoesNotEndTheWalk() {
        answer(3, "a", "b");
        answer(3, "b", "a");
        answer(3, "c");

        assertThat(things().unique(byCase())).containsExactly("a", "b", "c");
    }

    @Test
    void eachWalkSeesForItself() {
        for (int walk = 0; walk < 2; walk++) {
            answer(2, "a", "b");
            answer(2, "b", "c");
        }
        Pages<String> unique = things().unique(byCase());

        assertThat(unique.toList()).isEqualTo(unique.toList()).containsExactly("a", "b", "c");
    }

    @Test
    void aWalkFromACursorKeepsTheKeyAndKnowsNothingFromBefore() {
        answer(3, "a", "b");
        Pages<String> unique = things().unique(byCase()).onShift(shifts::add);
        PageCursor second = unique.byPage().iterator().next().next().orElseThrow();
        answer(3, "b", "c");
        answer(4, "c", "d");
        answer(4, "e");

        assertThat(unique.from(second)).containsExactly("b", "c", "d", "e");
        assertThat(shifts).containsExactly(new PageShift(3, 4));
    }

    @Test
    void optionsOfTheCallsKeepKeyAndListener() throws Exception {
        answer(3, "a", "b");
        answer(2, "b", "c");

        assertThat(things().unique(byCase()).onShift(shifts::add).eachCall(call -> call.header("X-Trace", "t1")))
                .containsExactly("a", "b", "c");

        assertThat(shifts).containsExactly(new PageShift(3, 2));
        assertThat(server.takeRequest().getHeaders().get("X-Trace")).isEqualTo("t1");
    }

    @Test
    void theOrderOfKeyAndListenerDoesNotMatter() {
        answer(3, "a", "b");
        answer(2, "b", "c");

        assertThat(things().onShift(shifts::add).unique(byCase())).containsExactly("a", "b", "c");

        assertThat(shifts).containsExactly(new PageShift(3, 2));
    }

    @Test
    void pagesOneByOneStayAsTheyCameAndTellOfShifts() {
        answer(3, "a", "b");
        answer(2, "b", "c");
        List<List<String>> pages = new ArrayList<>();

        things().unique(byCase()).onShift(shifts::add).byPage().forEach(page -> pages.add(page.items()));

        assertThat(pages).containsExactly(List.of("a", "b"), List.of("b", "c"));
        assertThat(shifts).containsExactly(new PageShift(3, 2));
    }

    @Test
    void theListenerIsToldOfEachChangeUpAndDown() {
        answer(2, "a");
        answer(4, "b");
        answer(4, "c");
        answer(3, "d");

        assertThat(things().onShift(shifts::add)).containsExactly("a", "b", "c", "d");

        assertThat(shifts).containsExactly(new PageShift(2, 4), new PageShift(4, 3));
    }

    @Test
    void theListenerIsToldBeforeTheItemsOfThatPage() {
        answer(3, "a", "b");
        answer(2, "c");
        List<String> told = new ArrayList<>();

        things().onShift(shift -> told.add("shift")).forEach(told::add);

        assertThat(told).containsExactly("a", "b", "shift", "c");
    }

    @Test
    void aPageThatDoesNotSayHowManyThereAreIsNoShift() {
        answer(3, "a");
        server.enqueue(json("{\"items\":[\"b\"]}"));
        answer(3, "c");

        assertThat(things().onShift(shifts::add)).containsExactly("a", "b", "c");

        assertThat(shifts).isEmpty();
    }

    @Test
    void aShiftIsSeenAcrossAPageThatDoesNotSayHowManyThereAre() {
        answer(3, "a");
        server.enqueue(json("{\"items\":[\"b\"]}"));
        answer(4, "c");
        answer(4, "d");

        assertThat(things().onShift(shifts::add)).containsExactly("a", "b", "c", "d");

        assertThat(shifts).containsExactly(new PageShift(3, 4));
    }

    @Test
    void aListenerThatThrowsLosesNothingAndIsToldOnce() {
        answer(3, "a", "b");
        answer(2, "c");
        answer(2, "c");
        Iterator<String> walk = things().onShift(shift -> {
                    shifts.add(shift);
                    throw new IllegalStateException("not while we count");
                })
                .iterator();
        List<String> seen = new ArrayList<>(List.of(walk.next(), walk.next()));

        assertThatThrownBy(walk::hasNext).isInstanceOf(IllegalStateException.class);
        walk.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(shifts).containsExactly(new PageShift(3, 2));
    }

    @Test
    void aKeyThatThrowsLosesNothing() {
        answer(2, "a", "b");
        answer(2, "c");
        List<String> asked = new ArrayList<>();
        Iterator<String> walk = things().unique(item -> {
                    asked.add(item);
                    if (asked.size() == 2) {
                        throw new IllegalStateException("no id today");
                    }
                    return item;
                })
                .iterator();
        List<String> seen = new ArrayList<>(List.of(walk.next()));

        assertThatThrownBy(walk::next).isInstanceOf(IllegalStateException.class);
        walk.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void aPageThatFailedAndIsAskedForAgainRepeatsNothing() {
        answer(2, "a", "b");
        server.enqueue(new MockResponse.Builder().code(400).build());
        answer(2, "b", "c");
        Iterator<String> walk = things().unique(byCase()).iterator();
        List<String> seen = new ArrayList<>(List.of(walk.next(), walk.next()));

        assertThatThrownBy(walk::hasNext).isInstanceOf(BadRequestException.class);
        walk.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void aSecondKeyOrListenerTakesThePlaceOfTheFirst() {
        answer(3, "a", "A");
        answer(2, "b");
        List<PageShift> first = new ArrayList<>();

        assertThat(things().unique(byCase())
                        .unique(Function.identity())
                        .onShift(first::add)
                        .onShift(shifts::add))
                .containsExactly("a", "A", "b");

        assertThat(first).isEmpty();
        assertThat(shifts).containsExactly(new PageShift(3, 2));
    }

    private static Function<String, String> byCase() {
        return item -> item.toLowerCase(Locale.ROOT);
    }

    private Pages<String> things() {
        return Pages.of(transport, LIST, Scalars.TEXT, CallRequest.of(LIST).build());
    }

    private void answer(int totalPages, String... items) {
        server.enqueue(json("{\"items\":[\"" + String.join("\",\"", items) + "\"],\"total\":" + totalPages + "}"));
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }
}

package dev.channelkit.bss.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.model.Order;
import dev.channelkit.commons.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Looking for an order while pages, of two orders each, shift. */
class FindTest {
    private static final Reference PO = Reference.of("PO-5");

    private final List<Integer> rows =
            new ArrayList<>(IntStream.rangeClosed(1, 7).boxed().toList());
    private final List<Integer> asked = new ArrayList<>();
    private Runnable afterPage = () -> {};
    private boolean tells = true;

    private MockResponse answer(RecordedRequest request) {
        int page = Integer.parseInt(Objects.requireNonNull(request.getUrl().queryParameter("pageIndex")));
        asked.add(page);
        String data = rows.stream()
                .skip((page - 1) * 2L)
                .limit(2)
                .map(row ->
                        "{\"id\":\"o" + row + "\",\"status\":\"Submitted\",\"purchaseOrderNumber\":\"PO-" + row + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        int pages = (rows.size() + 1) / 2;
        afterPage.run();
        return StubbedOrders.json(
                200, tells ? "{\"data\":" + data + ",\"paging\":{\"totalPages\":" + pages + "}}" : data);
    }

    private List<String> find() {
        try (StubbedOrders stub = StubbedOrders.answering(this::answer)) {
            return stub.orders().find(PO).stream().map(Order::id).toList();
        }
    }

    @Test
    void aListOfOnePageIsReadOnce() {
        rows.retainAll(List.of(5));

        assertThat(find()).containsExactly("o5");
        assertThat(asked).containsExactly(1);
    }

    @Test
    void severalPagesAreReadAgain() {
        assertThat(find()).containsExactly("o5");
        assertThat(asked).containsExactly(1, 2, 3, 4, 1, 2, 3, 4);
    }

    @Test
    void anOrderThatMovedOntoAPageReadBeforeIsFound() {
        afterPage = () -> {
            if (asked.size() == 2) {
                rows.remove(Integer.valueOf(1)); // 5 is first on page 3, and now last on page 2
            }
        };

        assertThat(find()).containsExactly("o5");
    }

    @Test
    void oneThatMovesInTheSecondReadingToo() {
        afterPage = () -> {
            if (asked.size() == 2) {
                rows.remove(0); // 5 goes from page 3 to page 2, which was read
            } else if (asked.size() == 4) {
                rows.subList(0, 2).clear(); // and from page 2 to page 1, which was read again
            }
        };

        assertThat(find()).containsExactly("o5");
        assertThat(asked).containsExactly(1, 2, 3, 1, 2, 1, 2, 1, 2); // until a reading lacks nothing
    }

    @Test
    void aListThatShiftsAllTheTimeEnds() {
        int[] next = {8};
        afterPage = () -> {
            rows.remove(0);
            rows.add(next[0]++);
        };

        assertThat(find()).hasSizeLessThan(2);
        assertThat(asked).hasSizeLessThan(40);
    }

    @Test
    void bareListsAreReadToTheEmptyPage() {
        tells = false;

        assertThat(find()).containsExactly("o5");
        assertThat(asked).startsWith(1, 2, 3, 4, 5);
    }

    @Test
    void aProviderThatDoesNotPageIsAskedTwice() {
        try (StubbedOrders stub = StubbedOrders.answering(request -> StubbedOrders.json(
                200, "[{\"id\":\"o5\",\"status\":\"Submitted\",\"purchaseOrderNumber\":\"PO-5\"}]"))) {
            assertThat(stub.orders().find(PO)).hasSize(1);
            assertThat(stub.requests()).hasSizeLessThan(5);
        }
    }
}

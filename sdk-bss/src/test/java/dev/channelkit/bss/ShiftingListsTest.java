package dev.channelkit.bss;

import static dev.channelkit.bss.StubbedBss.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.Product;
import dev.channelkit.bss.model.Subscription;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftingListsTest {

    /** Three rows, of which the second moves to the second page before that is read; and fewer pages than before. */
    private static MockResponse shifting(RecordedRequest request) {
        boolean numbers = request.getUrl().encodedPath().endsWith("accounts");
        boolean first = "1".equals(request.getUrl().queryParameter("pageIndex"));
        String moved = first ? "2a" : "2A";
        return ok("{\"data\":[%s],\"paging\":{\"totalPages\":%s}}"
                .formatted(
                        String.join(
                                ",",
                                first ? row("1", numbers) : row(moved, numbers),
                                first ? row(moved, numbers) : row("3", numbers)),
                        first ? 3 : 2));
    }

    private static String row(String id, boolean isNumber) {
        return "{\"id\":" + (isNumber ? id.replaceAll("[aA]", "") : "\"" + id + "\"") + "}";
    }

    private static Arguments list(Function<BssClient, Stream<String>> read) {
        return Arguments.of(read);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list(bss -> bss.accounts().list().stream().map(Account::id).map(Object::toString)),
                list(bss -> bss.accounts().list(q -> q.pageSize(2)).stream()
                        .map(Account::id)
                        .map(Object::toString)),
                list(bss -> bss.products().list().stream().map(Product::id)),
                list(bss -> bss.products().list(q -> q.pageSize(2)).stream().map(Product::id)),
                list(bss -> bss.orders().list().stream().map(Order::id)),
                list(bss -> bss.orders().list(q -> q.pageSize(2)).stream().map(Order::id)),
                list(bss -> bss.invoices().list().stream().map(Invoice::id)),
                list(bss -> bss.invoices().list(q -> q.pageSize(2)).stream().map(Invoice::id)),
                list(bss -> bss.subscriptions().list().stream().map(Subscription::id)),
                list(bss ->
                        bss.subscriptions().list(q -> q.pageSize(2)).stream().map(Subscription::id)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatComesAgainIsLeftOutAndTheShiftIsSaid(Function<BssClient, Stream<String>> read) {
        try (StubbedBss bss = StubbedBss.answering(ShiftingListsTest::shifting);
                Heard heard = new Heard()) {
            assertThat(read.apply(bss.client())).hasSize(3).startsWith("1").endsWith("3");
            assertThat(heard.warnings())
                    .anySatisfy(said -> assertThat(said).contains("there were 3 pages, and are 2; some may have been"));
        }
    }

    @Test
    void whatTellsNoIdIsNeverLeftOut() {
        try (StubbedBss bss = StubbedBss.answering(
                request -> ok("{\"data\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"paging\":{\"totalPages\":1}}"))) {
            assertThat(bss.client().subscriptions().list()).hasSize(2);
        }
    }
}

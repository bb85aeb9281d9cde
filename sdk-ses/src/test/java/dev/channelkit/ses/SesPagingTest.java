package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.PageCursor;
import dev.channelkit.commons.page.RepeatedPageException;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SesPagingTest {
    @RegisterExtension
    final SesServer ses = new SesServer();

    @Test
    void pagesAdvanceByWhatCameAndEndAtAnEmptyOne() throws Exception {
        ses.answer(page("1", "2", "3")).answer(page("4")).answer(page("5", "6")).answer(page());

        List<Customer> all = ses.client().customers().list().toList();

        assertThat(all).extracting(Customer::id).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(ses.targets())
                .containsExactly(at(100, 0), at(100, 3), at(100, 4), at(100, 6))
                .allSatisfy(target -> assertThat(target).contains("sort%5Bid%5D=asc"));
    }

    @Test
    void theCallersPageSizeAndStartGoOut() throws Exception {
        ses.answer(page("1", "2")).answer(page());

        ses.client().customers().list(q -> q.limit(2).offset(40)).toList();

        assertThat(ses.targets()).containsExactly(at(2, 40), at(2, 42));
    }

    @Test
    void itemsThatCannotBeReadAreCountedAllTheSame() throws Exception {
        ses.answer("{\"success\":true,\"data\":{\"customer\":[{\"id\":\"1\"},5,{\"id\":\"3\"}]}}")
                .answer(page());

        List<Customer> all = ses.client().customers().list().toList();

        assertThat(all).hasSize(3);
        assertThat(ses.targets()).containsExactly(at(100, 0), at(100, 3));
    }

    @Test
    void nullsAmongTheItemsAreCountedAllTheSame() throws Exception {
        ses.answer("{\"success\":true,\"data\":{\"customer\":[{\"id\":\"1\"},null,{\"id\":\"3\"}]}}")
                .answer(page());

        List<Customer> all = ses.client().customers().list().toList();

        assertThat(all).isNotEmpty().doesNotContainNull();
        assertThat(ses.targets()).containsExactly(at(100, 0), at(100, 3));
    }

    @Test
    void oneBareItemIsAPageOfOne() {
        ses.answer("{\"success\":true,\"data\":{\"customer\":{\"id\":\"1\"}}}").answer(page());

        assertThat(ses.client().customers().list()).extracting(Customer::id).containsExactly("1");
    }

    @Test
    void aPageThatFailsIsAskedForAgainFromWhereTheWalkStood() throws Exception {
        ses.answer(page("1", "2"))
                .answer(500, "{\"success\":false}")
                .answer(page("3"))
                .answer(page());
        Iterator<Customer> walk = ses.client().customers().list().iterator();
        List<String> seen = new ArrayList<>();
        seen.add(walk.next().id());
        seen.add(walk.next().id());

        failure(ServerErrorException.class, walk::hasNext);
        walk.forEachRemaining(customer -> seen.add(customer.id()));

        assertThat(seen).containsExactly("1", "2", "3");
        assertThat(ses.targets()).containsExactly(at(100, 0), at(100, 2), at(100, 2), at(100, 3));
    }

    @Test
    void aProviderThatIgnoresTheOffsetIsFoundOut() {
        ses.answer(page("1", "2")).answer(page("1", "2"));

        RepeatedPageException e = failure(
                RepeatedPageException.class,
                () -> ses.client().customers().list().toList());

        assertThat(e).hasMessageContaining("offset");
        assertThat(ses.requests()).isEqualTo(2);
    }

    @Test
    void aCursorTakesUpTheSameListLater() throws Exception {
        ses.answer(page("1", "2")).answer(page("3")).answer(page());
        SesClient client = ses.client();
        Page<Customer> first = client.customers().listCall().send();
        String stored = first.next().orElseThrow().toString();

        List<Customer> rest =
                client.customers().list().from(PageCursor.parse(stored)).toList();

        assertThat(rest).extracting(Customer::id).containsExactly("3");
        assertThat(ses.targets()).containsExactly(at(100, 0), at(100, 2), at(100, 3));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        ses.answer(page("1"));
        SesClient client = ses.client();
        PageCursor cursor = client.customers().listCall().send().next().orElseThrow();

        assertThatThrownBy(() -> client.customers()
                        .list(q -> q.filter(CustomerFields.GROUP_ID.is("23")))
                        .from(cursor))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("another list");
        assertThatThrownBy(() -> client.invoices().list().from(cursor)).isInstanceOf(InvalidRequestException.class);
    }

    private static String page(String... ids) {
        List<String> items = new ArrayList<>();
        for (String id : ids) {
            items.add("{\"id\":\"" + id + "\"}");
        }
        return SesServer.customers(items.toArray(new String[0]));
    }

    private static String at(int limit, int offset) {
        return "/customers?sort%5Bid%5D=asc&limit=" + limit + "&offset=" + offset;
    }
}

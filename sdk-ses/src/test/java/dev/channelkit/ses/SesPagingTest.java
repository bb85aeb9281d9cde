package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.ses.model.Customer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the kit does not ask of every list: how a page is asked for, and what counts as an item. */
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

package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.Product;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists with and without the paging object, and lists below others in both forms: all hold the same. */
class ListFormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"paged", "data", "bare"})
    void theFiveListsAreReadWholeInEveryForm(String form) {
        BssProfile profile = BssProfile.usual().withListForm(form).withPageCap(100);
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start();
                BssClient client = Reseller.client(sandbox)) {
            List<Long> accounts =
                    client.accounts().list().stream().map(Account::id).toList();

            assertThat(accounts).hasSize(240).doesNotHaveDuplicates();
            assertAll(client.products().list().stream().map(Product::id).toList(), 19);
            assertAll(client.orders().list().stream().map(Order::id).toList(), 30);
            assertAll(
                    client.subscriptions().list().stream().map(Subscription::id).toList(), 3_000);
            assertAll(client.invoices().list().stream().map(Invoice::id).toList(), 18);
        }
    }

    private static void assertAll(List<String> ids, int count) {
        assertThat(ids).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void listsBelowOthersAreTheSameInBothForms() {
        Map<String, List<?>> arrays = below(BssProfile.usual());

        assertThat(below(BssProfile.usual().withChildLists("wrapped"))).isEqualTo(arrays);
        assertThat(arrays).hasSize(11);
        arrays.forEach((name, rows) -> assertThat(rows).as(name).isNotEmpty());
    }

    private static Map<String, List<?>> below(BssProfile profile) {
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start();
                BssClient client = Reseller.client(sandbox)) {
            Map<String, List<?>> lists = new LinkedHashMap<>();
            lists.put("account fields", client.accounts().customFields(Reseller.CUSTOMER));
            List<String> products =
                    client.products().list().stream().map(Product::id).toList();
            lists.put("external prices", first(products, client.products()::externalPrices));
            lists.put("product addons", first(products, client.products()::addons));
            lists.put("frequencies", first(products, client.products()::billingFrequencyOptions));
            lists.put("characteristics", first(products, client.products()::characteristics));
            lists.put("product fields", first(products, client.products()::customFields));
            lists.put(
                    "order items", client.orders().items(someId(client.orders().list(), Order::id)));
            List<String> subscriptions = client.subscriptions().list().stream()
                    .limit(60)
                    .map(Subscription::id)
                    .toList();
            lists.put("subscription addons", first(subscriptions, client.subscriptions()::addons));
            lists.put("subscription characteristics", first(subscriptions, client.subscriptions()::characteristics));
            String invoice = someId(client.invoices().list(), Invoice::id);
            lists.put(
                    "invoice items",
                    client.invoices().items(invoice).stream()
                            .map(InvoiceItem::id)
                            .toList());
            lists.put("invoice orders", client.invoices().orders(invoice));
            return lists;
        }
    }

    private static <T> String someId(Iterable<T> rows, Function<T, String> id) {
        return id.apply(rows.iterator().next());
    }

    /** Not every one has some. */
    private static List<?> first(List<String> ids, Function<String, ? extends List<?>> read) {
        return ids.stream()
                .<List<?>>map(read::apply)
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}

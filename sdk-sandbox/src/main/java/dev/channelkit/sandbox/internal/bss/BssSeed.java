package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.server.SharedSeed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongPredicate;

/** Makes up data: the same seed gives the same. */
final class BssSeed {
    static final String RESELLER_NAME = "Sandbox Reseller";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ACCOUNTS = 240;
    private static final long FIRST_ACCOUNT = 40_002;
    private static final long FIRST_FOREIGN = 50_001;
    private static final long LAST_FOREIGN = 50_010;
    private static final Instant FIRST_DAY = Instant.parse("2025-02-03T07:14:03Z");
    private static final List<String> HARD = List.of(
            "O'Neill & Daughters (Cork) Ltd", "100% Müller GmbH", "Blåbär, and eq or 'more'", "Zoë's \"Best\" /\\ Co");
    private static final List<String> FIRST =
            List.of("Harbour", "Northern", "Union", "Castle", "River", "Old Mill", "Peña", "Harlow");
    private static final List<String> SECOND =
            List.of("Dental", "Foods", "Logistics", "Print", "Studios", "Engineering", "Machining");

    // objects in a state are replaced, never changed
    private static final SharedSeed<BssState> SHARED = new SharedSeed<>(BssSeed::make);

    private final Random random;
    private final BssState state;

    private BssSeed(long seed, BssState state) {
        random = new Random(seed);
        this.state = state;
    }

    /** What the first reseller has, free to change. */
    static BssState made(long seed) {
        return SHARED.of(seed).copy();
    }

    private static BssState make(long seed) {
        BssState state = empty(seed);
        BssSeed made = new BssSeed(seed, state);
        for (int i = 0; i < ACCOUNTS; i++) {
            made.account(FIRST_ACCOUNT + i, i < HARD.size() ? HARD.get(i) : made.company(i), i);
        }
        new SeedProducts(state, made.random).make();
        new SeedSubscriptions(state, made.random).make();
        made.orders();
        new SeedInvoices(state, made.random).make();
        return state;
    }

    /** Nothing, for the first reseller. */
    static BssState empty(long seed) {
        return new BssState("bss " + seed, foreign(FIRST_FOREIGN, LAST_FOREIGN));
    }

    /** What the other reseller has: ten accounts, and the same catalogue. */
    static BssState other(long seed) {
        BssState state = new BssState("bss other " + seed, foreign(FIRST_ACCOUNT, FIRST_ACCOUNT + ACCOUNTS - 1));
        BssSeed made = new BssSeed(seed + 1, state);
        for (int i = 0; i <= LAST_FOREIGN - FIRST_FOREIGN; i++) {
            made.account(FIRST_FOREIGN + i, "Other " + made.company(i), i);
        }
        new SeedProducts(state, new Random(seed)).make();
        return state;
    }

    private static LongPredicate foreign(long first, long last) {
        return id -> id >= first && id <= last;
    }

    private String company(int index) {
        return FIRST.get(random.nextInt(FIRST.size())) + " " + SECOND.get(random.nextInt(SECOND.size())) + " "
                + (index + 1);
    }

    private void account(long id, String name, int index) {
        String created = Times.text(FIRST_DAY.plus(Duration.ofHours(11L * index)));
        ObjectNode account = NODES.objectNode()
                .put("id", id)
                .put("name", name)
                .put("code", "ICP" + (id - 40_000))
                .put("email", "office" + id + "@example.com")
                .put("phone", "+353 1 555 " + "%04d".formatted(random.nextInt(10_000)));
        account.putNull("fax");
        account.put("website", "https://customer" + id + ".example.com");
        account.putNull("description");
        account.put("orderingEnabled", index % 17 != 0)
                .put("resellingEnabled", false)
                .put("billToAccountId", AccountCalls.RESELLER)
                .put("billToAccountName", RESELLER_NAME)
                .put("separateInvoices", index % 5 == 0)
                .put("autoInvoiceNotification", true)
                .put("isNetworkReseller", false)
                .put("isBackOrdering", false)
                .put("taxable", index % 7 != 0);
        if (index % 6 == 0) {
            account.put("creditLimit", "Unlimited");
        } else {
            account.put("creditLimit", random.nextInt(200) * 100);
        }
        account.put("currency", index % 9 == 8 ? "AUD" : "EUR")
                .put("transactionCurrency", "EUR")
                .put("paymentMethod", index % 3 == 0 ? "Net 15" : "Net 30")
                .put("typeId", 1 + index % 3)
                .put("createdAt", created)
                // many at once, as a nightly run leaves them
                .put("updatedAt", Times.text(FIRST_DAY.plus(Duration.ofDays(300 + index / 40))));
        String key = Long.toString(id);
        state.put(BssState.ACCOUNTS, key, account);
        state.put(BssState.ADDRESSES, key, address(index));
        state.numberTaken("account", 41_000);
    }

    private ObjectNode address(int index) {
        ObjectNode address =
                NODES.objectNode().put("id", state.nextGuid("address")).put("address1", (index + 1) + " Sample Road");
        address.putNull("address2");
        address.put("city", "Cork");
        // one in twenty lacks what the vendor asks for
        return address.put(
                        "postCode",
                        index % 20 == 19
                                ? null
                                : "T12 %02dXY".formatted(index % 100).toUpperCase(Locale.ROOT))
                .put("countryName", "Ireland")
                .put("countryCode", "IE")
                .put("isBilling", true);
    }

    private void orders() {
        List<ObjectNode> accounts = List.copyOf(state.table(BssState.ACCOUNTS).values());
        List<ObjectNode> products = state.table(BssState.PRODUCTS).values().stream()
                .filter(product -> ProductCalls.unit(state, product, "EUR", Optional.empty())
                        .isPresent())
                .toList();
        for (int i = 0; i < 30; i++) {
            ObjectNode account = accounts.get(i * 7 % accounts.size());
            ObjectNode product = products.get(i % products.size());
            String at = Times.text(Instant.parse("2025-10-02T08:30:00Z").plus(Duration.ofHours(101L * i)));
            ObjectNode order = NODES.objectNode()
                    .put("id", state.nextGuid("order"))
                    .put("code", "%08d".formatted(state.nextNumber("order code", 2_001)));
            order.set("accountId", account.get("id"));
            order.set("accountName", account.get("name"));
            ObjectNode item = NODES.objectNode()
                    .put("id", state.nextGuid("item"))
                    .put("productId", product.path("id").asText())
                    .put("quantity", 1 + i % 4);
            BigDecimal price = ProductCalls.sellPrice(
                    ProductCalls.unit(state, product, "EUR", Optional.empty()).orElseThrow());
            BigDecimal total = price.multiply(BigDecimal.valueOf(1 + i % 4));
            item.put("unitPrice", price).put("total", total);
            order.put("status", i % 10 == 9 ? "Canceled" : "Executed").put("orderDate", at);
            order.putNull("expirationDate");
            order.put("paymentMethod", "Net 30")
                    .put("currency", "EUR")
                    .put("totalAmount", total)
                    .put("totalTax", 0)
                    .put("createdAt", at)
                    .put("updatedAt", at);
            state.put(BssState.ORDERS, order.path("id").asText(), order);
            state.items(BssState.ORDERS, order.path("id").asText(), List.of(item));
        }
    }
}

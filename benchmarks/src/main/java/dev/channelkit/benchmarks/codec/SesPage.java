package dev.channelkit.benchmarks.codec;

import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.Customer;
import dev.channelkit.benchmarks.byhand.CustomerAnswer;
import dev.channelkit.ses.api.CustomersOperations;
import java.util.Map;
import java.util.Objects;

/** Customers of SES: ids and decimals as text, times in UTC without a fraction, accounts embedded, some nulls. */
final class SesPage {
    private SesPage() {}

    static Page of() {
        return new Page(
                Page.sample(
                        "{\"success\":true,\"message\":\"\",\"data\":{\"customer\":[", Page.SIZE, SesPage::item, "]}}"),
                Customer.class,
                Map.of(
                        "channelkit",
                        Way.page(CustomersOperations.LIST, dev.channelkit.ses.model.Customer.codec()),
                        "jackson",
                        Way.jackson(ByHand.JACKSON, CustomerAnswer.class, a -> Objects.requireNonNull(a.data).customer),
                        "gson",
                        Way.gson(ByHand.GSON, CustomerAnswer.class, a -> Objects.requireNonNull(a.data).customer),
                        "stock",
                        Way.<stock.ses.model.CustomerResponse>stock(
                                in -> stock.ses.JSON.deserialize(in, stock.ses.model.CustomerResponse.class),
                                stock.ses.JSON::serialize,
                                a -> a.getData().getCustomer())));
    }

    private static String item(int i) {
        String accounts = "";
        for (int k = 0; k <= i % 3; k++) {
            accounts +=
                    Texts.format("""
                    %s{"cloudAccountId":"%d","accountNumber":"0041557%05d","provider":{"id":"1","name":"Amazon Web Services"},\
                    "billingStartDate":"20%02d-0%d-01","payerAccount":%b}""", k == 0 ? "" : ",", 71508 + 3 * i + k, 7 * i + k, 18 + i % 8, 1 + i % 9, k == 0);
        }
        return Texts.format(
                """
                {"id":"%d","name":"%s %s","company":"%s","email":"contact.%d@example.com","title":"CFO","phone":"+46 40 123 4%d %d",\
                "address":{"street":"Storgatan %d","city":"Malmö","state":"Skåne","postalCode":"211 %d","country":"SE"},\
                "groupId":%s,"status":"%s","currency":"SEK","spendThreshold":%s,"createdAt":"%sZ","updatedAt":"%sZ",\
                "cloudAccounts":[%s],"priceBooksLinks":[{"priceBookId":"118","providerId":"1"}]}""",
                4022 + i,
                Texts.first(i),
                Texts.last(i),
                Texts.company(i),
                i,
                i % 10,
                10 + i % 90,
                1 + i,
                10 + i % 90,
                i % 4 == 3 ? "null" : "\"23\"",
                Texts.one(i, "active", "active", "active", "pending", "suspended"),
                i % 5 == 4 ? "null" : "\"" + 250 * i + ".00\"",
                Texts.time(i),
                Texts.time(i + 5),
                accounts);
    }
}

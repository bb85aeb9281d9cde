package dev.channelkit.benchmarks.codec;

import dev.channelkit.benchmarks.byhand.Bss.Subscription;
import dev.channelkit.benchmarks.byhand.Bss.SubscriptionPage;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.bss.api.SubscriptionsOperations;
import java.util.Map;

/** Subscriptions of BSS: numbers as such, times with the offset of the server. */
final class BssPage {
    private BssPage() {}

    static Page of() {
        return new Page(
                Page.sample(
                        "{\"data\":[",
                        Page.SIZE,
                        BssPage::item,
                        "],\"paging\":{\"totalPages\":30,\"pageIndex\":1,\"pageSize\":100,\"totalCount\":3000}}"),
                Subscription.class,
                Map.of(
                        "channelkit",
                        Way.page(SubscriptionsOperations.LIST, dev.channelkit.bss.model.Subscription.codec()),
                        "jackson",
                        Way.jackson(ByHand.JACKSON, SubscriptionPage.class, a -> a.data),
                        "gson",
                        Way.gson(ByHand.GSON, SubscriptionPage.class, a -> a.data),
                        "stock",
                        Way.<stock.bss.model.SubscriptionPage>stock(
                                in -> stock.bss.JSON.deserialize(in, stock.bss.model.SubscriptionPage.class),
                                stock.bss.JSON::serialize,
                                a -> a.getData())));
    }

    private static String item(int i) {
        String summer = i % 3 == 0 ? "+03:00" : "+02:00";
        String addons = i % 4 != 0 ? "" : Texts.format("""
                {"id":"%s","name":"Microsoft Defender for Business servers","quantity":1,"status":"Active","startDate":"%s%s","unitPrice":2.81012}""", Texts.guid(500 + i), Texts.time(i), summer);
        return Texts.format(
                """
                {"id":"%s","name":"%s - Microsoft 365 Business Premium","externalId":"%s","account":{"id":%d,"name":"%s"},"accountId":%d,\
                "product":{"id":"%s","code":"CFQ7TTC0LDPB:%04d","name":"Microsoft 365 Business Premium"},"productId":"%s",\
                "quantity":%d,"unit":"Month","startDate":"%s%s","endDate":"%s%s","status":"%s","unitPrice":18.%05d,\
                "finalUnitPrice":17.%05d,"total":%d.%04d,"autoRenewal":%b,"billingFrequency":"Month","addons":[%s],\
                "createdAt":"%s%s","updatedAt":"%s%s"}""",
                Texts.guid(i),
                Texts.company(i),
                Texts.guid(100 + i),
                40218 + i,
                Texts.company(i),
                40218 + i,
                Texts.guid(200 + i % 7),
                i % 7,
                Texts.guid(200 + i % 7),
                1 + i % 40,
                Texts.time(i),
                summer,
                Texts.time(i + 4),
                summer,
                Texts.one(i, "Active", "Active", "Suspended", "Pending For Cancel"),
                10000 + 613 * i % 80000,
                10000 + 331 * i % 80000,
                353 + i,
                1000 + 71 * i % 9000,
                i % 2 == 0,
                addons,
                Texts.time(i + 1),
                summer,
                Texts.time(i + 2),
                summer);
    }
}

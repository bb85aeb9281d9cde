package dev.channelkit.benchmarks.codec;

import dev.channelkit.benchmarks.byhand.BillingPlatform.Account;
import dev.channelkit.benchmarks.byhand.BillingPlatform.AccountProduct;
import dev.channelkit.benchmarks.byhand.BillingPlatform.AccountProductBatch;
import dev.channelkit.benchmarks.byhand.BillingPlatform.AccountUpsert;
import dev.channelkit.benchmarks.byhand.BillingPlatform.Invoice;
import dev.channelkit.benchmarks.byhand.BillingPlatform.InvoiceAnswer;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.billingplatform.api.InvoicesOperations;
import java.util.Map;

/** Invoices of BillingPlatform, and batches for it: ids and decimals as text, times in UTC with milliseconds. */
final class BillingPlatformPage {
    private BillingPlatformPage() {}

    static Page invoices() {
        return new Page(
                Page.sample("{\"retrieveResponse\":[", Page.SIZE, BillingPlatformPage::invoice, "]}"),
                Invoice.class,
                Map.of(
                        "channelkit",
                        Way.page(InvoicesOperations.LIST, dev.channelkit.billingplatform.model.Invoice.codec()),
                        "jackson",
                        Way.jackson(ByHand.JACKSON_CAPITAL, InvoiceAnswer.class, a -> a.rows),
                        "gson",
                        Way.gson(ByHand.GSON_CAPITAL, InvoiceAnswer.class, a -> a.rows),
                        "stock",
                        Way.<stock.billingplatform.model.InvoiceAnswer>stock(
                                in -> stock.billingplatform.JSON.deserialize(
                                        in, stock.billingplatform.model.InvoiceAnswer.class),
                                stock.billingplatform.JSON::serialize,
                                a -> a.getRetrieveResponse())));
    }

    /** Accounts, all text. */
    static Page accounts() {
        return new Page(
                Page.sample(
                        "{\"brmObjects\":[",
                        Page.BATCH,
                        BillingPlatformPage::account,
                        "],\"externalIDFieldName\":\"ExternalKey\"}"),
                Account.class,
                Map.of(
                        "channelkit",
                        Way.body(dev.channelkit.billingplatform.model.AccountUpsert.codec(), a -> a.brmObjects()),
                        "jackson",
                        Way.jackson(ByHand.JACKSON_CAPITAL, AccountUpsert.class, a -> a.records),
                        "gson",
                        Way.gson(ByHand.GSON_CAPITAL, AccountUpsert.class, a -> a.records),
                        "stock",
                        Way.<stock.billingplatform.model.AccountUpsert>stock(
                                in -> stock.billingplatform.JSON.deserialize(
                                        in, stock.billingplatform.model.AccountUpsert.class),
                                stock.billingplatform.JSON::serialize,
                                a -> a.getBrmObjects())));
    }

    /** Subscription lines, with a decimal and three times each. */
    static Page products() {
        return new Page(
                Page.sample("{\"brmObjects\":[", Page.BATCH, BillingPlatformPage::product, "]}"),
                AccountProduct.class,
                Map.of(
                        "channelkit",
                        Way.body(dev.channelkit.billingplatform.model.AccountProductBatch.codec(), a -> a.brmObjects()),
                        "jackson",
                        Way.jackson(ByHand.JACKSON_CAPITAL, AccountProductBatch.class, a -> a.records),
                        "gson",
                        Way.gson(ByHand.GSON_CAPITAL, AccountProductBatch.class, a -> a.records),
                        "stock",
                        Way.<stock.billingplatform.model.AccountProductBatch>stock(
                                in -> stock.billingplatform.JSON.deserialize(
                                        in, stock.billingplatform.model.AccountProductBatch.class),
                                stock.billingplatform.JSON::serialize,
                                a -> a.getBrmObjects())));
    }

    static String invoice(int i) {
        return Texts.format(
                """
                {"Id":"%d","BillingProfileId":"%d","Status":"%s","PaymentStatus":"UNPAID","ApprovalStatus":"APPROVED",\
                "BillingCycleStartDate":"%s","BillingCycleEndDate":"%s","ClosedDate":"%s","DueDate":"%s","BillableFlag":true,\
                "VoidFlag":%b,"AvailableActions":"VOID","FileName":"rechnung-ä-%d.pdf","GrandTotalAmount":"%d.%02d",\
                "PaymentAmount":"%d.5","Created":"%s","CreatedUserId":"41","Updated":"%s","UpdatedUserId":"41"}""",
                11200 + i,
                8102 + i % 20,
                Texts.one(i, "CLOSED", "CLOSED", "CURRENT"),
                day(i),
                day(i + 1),
                Texts.millis(i),
                day(i + 2),
                i % 9 == 0,
                11200 + i,
                457 + 3 * i,
                10 + i % 90,
                i,
                Texts.millis(i + 3),
                Texts.millis(i + 5));
    }

    private static String day(int i) {
        return Texts.time(i).substring(0, 10) + "T00:00:00.000Z";
    }

    private static String account(int i) {
        return Texts.format(
                """
                {"Name":"%s","Status":"ACTIVE","AccountTypeId":"%d","ParentAccountId":"1","BillableAccountId":"%d",\
                "ActivityTimeZone":"%s","DateDisplayFormat":"MM\\/DD\\/YYYY","Description":"%s","CollectorUserId":"41","CountryId":"%d"}""",
                Texts.company(i),
                1 + i % 5,
                7509 + i,
                Texts.one(i, "US/Eastern", "Europe/Berlin"),
                Texts.note(i),
                100 + i);
    }

    private static String product(int i) {
        return Texts.format(
                """
                {"AccountId":"%d","ProductId":"%d","Quantity":"%d.%d","StartDate":"%s","EndDate":"%s","Status":"ACTIVE",\
                "ContractId":"%d","Name":"%s","BillingCycleStartDate":"%s"}""", 7509 + i, 5120 + i % 30, 1 + i, i % 10, day(i), day(i + 1), 3301 + i, Texts.note(i), day(i));
    }
}

package dev.channelkit.benchmarks.codec;

import dev.channelkit.benchmarks.byhand.BillingPlatform.QueryAnswer;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.billingplatform.api.QueriesOperations;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.row.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of a query of BillingPlatform that no model is named for: names to texts. */
final class BillingPlatformRows {
    private BillingPlatformRows() {}

    static Page of() {
        EnvelopeReader envelope = EnvelopeReader.of(QueriesOperations.GET.envelope());
        return new Page(
                Page.sample("{\"queryResponse\":[", Page.SIZE, BillingPlatformRows::row, "]}"),
                Map.class,
                Map.of(
                        "channelkit",
                        new Way<List<Row>>(
                                answer ->
                                        Objects.requireNonNull(envelope.list(answer, Row.codec(), ReadOptions.TOLERANT)
                                                .value()),
                                rows -> new byte[0],
                                rows -> rows.stream()
                                        .map(BillingPlatformRows::map)
                                        .toList()),
                        "jackson",
                        Way.jackson(ByHand.JACKSON_CAPITAL, QueryAnswer.class, a -> a.rows),
                        "gson",
                        Way.gson(ByHand.GSON_CAPITAL, QueryAnswer.class, a -> a.rows),
                        "stock",
                        Way.<stock.billingplatform.model.QueryAnswer>stock(
                                in -> stock.billingplatform.JSON.deserialize(
                                        in, stock.billingplatform.model.QueryAnswer.class),
                                stock.billingplatform.JSON::serialize,
                                a -> a.getQueryResponse())));
    }

    private static Map<String, String> map(Row row) {
        Map<String, String> map = new LinkedHashMap<>();
        row.names().forEach(name -> map.put(name, Objects.requireNonNull(row.text(name))));
        return map;
    }

    private static String row(int i) {
        return BillingPlatformPage.invoice(i)
                .replace(":true", ":\"1\"")
                .replace(":false", ":\"0\"")
                .replace("\"BillingProfileId\"", "\"BillingProfileIdObj.BillTo\"");
    }
}

package dev.channelkit.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * A month of one AWS customer as the provider writes it, about the size the notes of the spec name: accounts, products and 3,000 usage
 * types, three decimals with ten places each; every tenth is a credit.
 */
final class CostReport {
    static final int ACCOUNTS = 10;
    static final int PRODUCTS = 20;
    static final int USAGE_TYPES = 15;
    static final int NODES = 1 + ACCOUNTS * (1 + PRODUCTS * (1 + USAGE_TYPES));

    private static final String[] USAGE = {"BoxUsage:m5.large", "DataTransfer-Out-Bytes", "EBS:VolumeUsage.gp3"};

    private CostReport() {}

    static byte[] json() {
        StringBuilder out = new StringBuilder("""
                {"success":true,"message":"","currencyOption":{"costCurrency":"USD","priceCurrency":"SEK"},"data":[\
                {"entity":{"id":"4022","type":"customer","company":"Blåbär & Söner AB","name":"John Doe",\
                "conversion_rates":["USD 1 -> SEK 9.466111321469 (Rate at end of invoice month (2022-02-28))"],\
                "cost_currency":"USD","price_currency":"SEK"},"lines":[""");
        for (int account = 0; account < ACCOUNTS; account++) {
            out.append(account == 0 ? "" : ",")
                    .append("{\"entity\":{\"id\":\"0041557299%02d\",\"type\":\"aws_linked_account\"},\"lines\":["
                            .formatted(account));
            for (int product = 0; product < PRODUCTS; product++) {
                out.append(product == 0 ? "" : ",").append("""
                                {"entity":{"id":"AmazonService%d","type":"product","source":"aws_billing"},"lines":[""".formatted(product));
                for (int usage = 0; usage < USAGE_TYPES; usage++) {
                    out.append(usage == 0 ? "" : ",").append(leaf(usage, 300 * account + 15 * product + usage));
                }
                out.append("]}");
            }
            out.append("]}");
        }
        return out.append("]}]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String leaf(int usage, int n) {
        boolean credit = n % 10 == 9;
        return """
                {"entity":{"id":"EUN1-%s%s","type":"usage_type"%s},\
                "data":{"price":"%s%d.44173020%02d","cost":"%s%d.9766120%03d","usage":"%d.00%08d"}}""".formatted(
                        USAGE[usage % USAGE.length],
                        credit ? " (credit)" : "",
                        credit ? ",\"is_credit\":true,\"credit_name\":\"EDP discount\"" : "",
                        credit ? "-" : "",
                        7 * n,
                        n % 100,
                        credit ? "-" : "",
                        n,
                        n % 1000,
                        n % 744,
                        n);
    }
}

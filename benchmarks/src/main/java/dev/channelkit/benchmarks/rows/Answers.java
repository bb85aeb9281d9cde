package dev.channelkit.benchmarks.rows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is answered, in pieces that repeat: so whoever serves it has little to do. */
enum Answers {
    /** A cost report of SES: customers, products, and a line for each of their items. */
    REPORT(
            "{\"success\":true,\"message\":\"\",\"currencyOption\":{\"costCurrency\":\"USD\",\"priceCurrency\":\"SEK\"},\"data\":[",
            50) {
        @Override
        String piece(int n) {
            StringBuilder customer = new StringBuilder("{\"entity\":{\"id\":\"" + (40_000 + n)
                    + "\",\"type\":\"customer\",\"company\":\"Blåbär & Söner AB\",\"cost_currency\":\"USD\",\"price_currency\":\"SEK\"},"
                    + "\"lines\":[{\"entity\":{\"id\":\"Virtual Machines\",\"type\":\"product\"},\"lines\":[");
            for (int i = 0; i < rows(); i++) {
                customer.append(i == 0 ? "" : ",").append(line(rows() * n + i));
            }
            return customer.append("]}]}").toString();
        }

        private String line(int n) {
            return String.format(
                    Locale.ROOT,
                    "{\"entity\":{\"id\":\"EUN1-BoxUsage:m%d.large\",\"type\":\"usage_type\"},\"data\":{\"price\":\"%d.44173020%02d\","
                            + "\"cost\":\"%d.9766120%03d\",\"usage\":\"%d.00000000\",\"unit\":\"1 Hour\"}}",
                    n % 7,
                    1 + 7 * (n % 1000),
                    n % 100,
                    n % 1000,
                    n % 1000,
                    n % 744);
        }
    },
    /** Rows of a query of BillingPlatform: names to texts. */
    QUERY("{\"queryResponse\":[", 1) {
        @Override
        String piece(int n) {
            return String.format(
                    Locale.ROOT,
                    "{\"Id\":\"%d\",\"BillingProfileId\":\"%d\",\"BillingProfileIdObj.BillTo\":\"Größe %d & Söhne\",\"Status\":\"CLOSED\","
                            + "\"DueDate\":\"2025-%02d-28\",\"GrandTotalAmount\":\"%d.%02d\",\"CurrencyCode\":\"EUR\"}",
                    1_000_000 + n,
                    7_000 + n % 500,
                    n % 500,
                    1 + n % 12,
                    1 + n % 9_000,
                    n % 100);
        }
    };

    /** So many pieces are made once, and come again and again. */
    private static final int PIECES = 200;

    private final byte[] beginning;
    private final int rows;

    Answers(String beginning, int rows) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.rows = rows;
    }

    abstract String piece(int n);

    /** Rows in a piece. */
    int rows() {
        return rows;
    }

    byte[] beginning() {
        return beginning.clone();
    }

    /** The last bytes of the answer. */
    static byte[] end() {
        return "]}".getBytes(StandardCharsets.UTF_8);
    }

    /** Pieces, each with a comma before it. */
    byte[][] pieces() {
        byte[][] pieces = new byte[PIECES][];
        for (int n = 0; n < PIECES; n++) {
            pieces[n] = ("," + piece(n)).getBytes(StandardCharsets.UTF_8);
        }
        return pieces;
    }
}

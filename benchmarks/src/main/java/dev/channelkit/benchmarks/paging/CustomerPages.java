package dev.channelkit.benchmarks.paging;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers to the list of customers, each as long as the others: of one page, only the ids change from answer to answer, so that no two are the
 * same and making them costs next to nothing. Not safe for use by threads at once.
 */
final class CustomerPages {
    static final int SIZE = 100;

    /** The id of the first record; those behind it follow by one. */
    static final int FIRST_ID = 1_000_000;

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n";
    private static final byte[] EMPTY = answer("{\"success\":true,\"message\":\"\",\"data\":{\"customer\":[]}}");

    private final int records;
    private final byte[] page;
    private final int[] ids = new int[SIZE];

    /** @param records how many there are in all; whole pages */
    CustomerPages(int records) {
        if (records % SIZE != 0 || records > 8_000_000) {
            throw new IllegalArgumentException("whole pages, and ids of seven digits: " + records);
        }
        this.records = records;
        StringBuilder body = new StringBuilder("{\"success\":true,\"message\":\"\",\"data\":{\"customer\":[");
        for (int i = 0; i < SIZE; i++) {
            body.append(i == 0 ? "" : ",").append(customer(i));
        }
        page = answer(body.append("]}}").toString());
        String text = new String(page, StandardCharsets.ISO_8859_1); // a character for each byte
        int from = 0;
        for (int i = 0; i < SIZE; i++) {
            ids[i] = text.indexOf("\"id\":\"00", from) + "\"id\":\"".length();
            from = ids[i];
        }
    }

    private static byte[] answer(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = String.format(Locale.ROOT, HEAD, bytes.length);
        byte[] answer = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, answer, 0, head.length());
        System.arraycopy(bytes, 0, answer, head.length(), bytes.length);
        return answer;
    }

    /** Head and body; good until the next one is asked for. */
    byte[] at(int offset) {
        if (offset >= records) {
            return EMPTY;
        }
        for (int i = 0; i < SIZE; i++) {
            int id = FIRST_ID + offset + i;
            for (int digit = ids[i] + 6; digit >= ids[i]; digit--) {
                page[digit] = (byte) ('0' + id % 10);
                id /= 10;
            }
        }
        return page;
    }

    private static String customer(int i) {
        return String.format(
                Locale.ROOT,
                """
                {"id":"00000%02d","name":"Åsa Lindqvist %d","company":"Blåbär & Söner AB","email":"contact.%d@example.com","title":"CFO",\
                "phone":"+46 40 123 4%02d","address":{"street":"Storgatan %d","city":"Malmö","state":"Skåne","postalCode":"211 %02d",\
                "country":"SE"},"groupId":%s,"status":"%s","currency":"SEK","spendThreshold":"%d.00",\
                "createdAt":"2024-0%d-05T09:12:%02dZ","updatedAt":"2025-01-1%dT15:40:02Z",\
                "cloudAccounts":[{"cloudAccountId":"%d","accountNumber":"00415%07d","provider":{"id":"1","name":"Amazon Web Services"},\
                "billingStartDate":"20%02d-0%d-01","payerAccount":%b}],"priceBooksLinks":[{"priceBookId":"118","providerId":"1"}]}""",
                i,
                i,
                i,
                i,
                1 + i,
                i,
                i % 4 == 3 ? "null" : "\"23\"",
                i % 5 == 3 ? "pending" : "active",
                250 * i,
                1 + i % 9,
                i % 60,
                i % 10,
                71508 + i,
                7 * i,
                18 + i % 8,
                1 + i % 9,
                i % 2 == 0);
    }
}

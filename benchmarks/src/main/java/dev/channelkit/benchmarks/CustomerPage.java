package dev.channelkit.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.benchmarks.byhand.ByHand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A page of 100 customers as the provider writes it: ids and decimals as text, two timestamps each, one to three cloud accounts embedded,
 * some fields null.
 */
final class CustomerPage {
    static final int SIZE = 100;

    private static final String[] COMPANIES = {
        "Blåbär & Söner AB", "Ærø Færgefart ApS", "Contoso Nordic Oy", "Fabrikam Services A/S"
    };
    private static final String[] NAMES = {"John Doe", "Zoë Åkesson", "Erika Mustermann", "Ola Nordmann"};
    private static final String[] STATUSES = {"active", "active", "active", "pending", "suspended"};

    private static final Map<String, String> ITEMS =
            Map.of("cloudAccounts", "cloud_account", "priceBooksLinks", "priceBooksLink");

    private CustomerPage() {}

    static byte[] json() {
        StringBuilder out = new StringBuilder("{\"success\":true,\"message\":\"\",\"data\":{\"customer\":[");
        for (int i = 0; i < SIZE; i++) {
            out.append(i == 0 ? "" : ",").append(customer(i));
        }
        return out.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An encoded list of customers as an answer. */
    static byte[] wrapped(byte[] list) {
        String text = new String(list, StandardCharsets.UTF_8);
        return ("{\"success\":true,\"data\":{\"customer\":" + text + "}}").getBytes(StandardCharsets.UTF_8);
    }

    /** The same page as XML, made from the JSON: lists wrapped as the spec has them, null as an empty element. */
    static byte[] xml() throws IOException {
        StringBuilder out = new StringBuilder();
        element("response", ByHand.JACKSON.readTree(json()), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(String name, JsonNode value, StringBuilder out) {
        if (value.isValueNode() && value.asText("").isEmpty()) {
            out.append('<').append(name).append("/>");
            return;
        }
        out.append('<').append(name).append('>');
        if (value.isObject()) {
            value.properties().forEach(member -> member(member.getKey(), member.getValue(), out));
        } else {
            out.append(value.asText().replace("&", "&amp;"));
        }
        out.append("</").append(name).append('>');
    }

    private static void member(String name, JsonNode value, StringBuilder out) {
        if (!value.isArray()) {
            element(name, value, out);
            return;
        }
        String item = ITEMS.getOrDefault(name, name);
        out.append(item.equals(name) ? "" : "<" + name + ">");
        value.forEach(one -> element(item, one, out));
        out.append(item.equals(name) ? "" : "</" + name + ">");
    }

    private static String customer(int i) {
        StringBuilder accounts = new StringBuilder();
        for (int k = 0; k <= i % 3; k++) {
            accounts.append(k == 0 ? "" : ",")
                    .append("""
                            {"cloudAccountId":"%d","accountNumber":"0041557%05d","provider":{"id":"1","name":"Amazon Web Services"},\
                            "billingStartDate":"20%02d-0%d-01","payerAccount":%b}""".formatted(71508 + 3 * i + k, 7 * i + k, 18 + i % 8, 1 + i % 9, k == 0));
        }
        return """
                {"id":"%d","name":"%s","company":"%s","email":"contact.%d@example.com","title":"CFO","phone":"+46 40 123 4%d %d",\
                "address":{"street":"Storgatan %d","city":"Malmö","state":"Skåne","postalCode":"211 %d","country":"SE"},\
                "groupId":%s,"status":"%s","currency":"SEK","spendThreshold":%s,\
                "createdAt":"2024-0%d-05T09:12:%dZ","updatedAt":"2025-01-1%dT15:40:02Z",\
                "cloudAccounts":[%s],"priceBooksLinks":[{"priceBookId":"118","providerId":"1"}]}""".formatted(
                        4022 + i,
                        NAMES[i % NAMES.length],
                        COMPANIES[i % COMPANIES.length],
                        i,
                        i % 10,
                        10 + i % 90,
                        1 + i,
                        10 + i % 90,
                        i % 4 == 3 ? "null" : "\"23\"",
                        STATUSES[i % STATUSES.length],
                        i % 5 == 4 ? "null" : "\"" + 250 * i + ".00\"",
                        1 + i % 9,
                        10 + i % 50,
                        i % 10,
                        accounts);
    }
}

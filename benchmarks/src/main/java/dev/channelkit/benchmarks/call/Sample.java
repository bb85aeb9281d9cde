package dev.channelkit.benchmarks.call;

import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.CustomerAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The answer of 1 KB that all calls get: a customer of SES in its envelope, with two times and three accounts. */
public final class Sample {
    static final String ID = "4022";
    static final String KEY = "test-key";
    static final String SECRET = "test-secret";

    private static final String JSON = """
            {"success":true,"message":"","data":{"customer":[{"id":"4022","name":"Zoë Åkesson","company":"Blåbär & Söner AB",\
            "email":"zoe.akesson@example.com","title":"CFO","phone":"+46 40 123 45 67",\
            "address":{"street":"Storgatan 1","city":"Malmö","state":"Skåne","postalCode":"211 42","country":"SE"},\
            "groupId":"23","status":"active","currency":"SEK","spendThreshold":"250.00",\
            "createdAt":"2024-03-05T09:12:10Z","updatedAt":"2025-01-11T15:40:02Z","cloudAccounts":[\
            {"cloudAccountId":"71508","accountNumber":"004155700000","provider":{"id":"1","name":"Amazon Web Services"},\
            "billingStartDate":"2018-01-01","payerAccount":true},\
            {"cloudAccountId":"71509","accountNumber":"004155700001","provider":{"id":"1","name":"Amazon Web Services"},\
            "billingStartDate":"2019-02-01","payerAccount":false},\
            {"cloudAccountId":"71510","accountNumber":"004155700002","provider":{"id":"1","name":"Amazon Web Services"},\
            "billingStartDate":"2020-03-01","payerAccount":false}],\
            "priceBooksLinks":[{"priceBookId":"118","providerId":"1"}]}]}}""";

    private Sample() {}

    /** The body of the answer. */
    public static byte[] body() {
        return JSON.getBytes(StandardCharsets.UTF_8);
    }

    /** What every peer must have read. */
    static List<Object> values() {
        CustomerAnswer answer = ByHand.GSON.fromJson(JSON, CustomerAnswer.class);
        return HandWritten.valuesOf(Objects.requireNonNull(Objects.requireNonNull(answer.data).customer)
                .get(0));
    }
}

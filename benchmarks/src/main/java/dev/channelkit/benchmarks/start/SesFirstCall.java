package dev.channelkit.benchmarks.start;

import java.util.Map;

/** The program of the row that reads a customer of SES. */
final class SesFirstCall {
    static final String ANSWER = """
            {"success":true,"message":"","data":{"customer":[{"id":"4022","name":"John Doe","company":"Blåbär & Söner AB",\
            "email":"john.doe@example.com","title":"CFO","phone":"+46 40 123 45 67","address":{"street":"Storgatan 1","city":"Malmö",\
            "state":"Skåne","postalCode":"211 34","country":"SE"},"groupId":"23","status":"active","currency":"SEK",\
            "spendThreshold":"25000.00","createdAt":"2024-03-05T09:12:44Z","updatedAt":"2025-01-17T15:40:02Z","cloudAccounts":[\
            {"cloudAccountId":"71508","accountNumber":"004155729931","provider":{"id":"1","name":"Amazon Web Services"},\
            "billingStartDate":"2025-01-01","payerAccount":true},{"cloudAccountId":"71509","accountNumber":"004155729932",\
            "provider":{"id":"1","name":"Amazon Web Services"},"billingStartDate":"2025-02-01","payerAccount":false}],\
            "priceBooksLinks":[{"priceBookId":"118","providerId":"1"}]}]}}""";

    private SesFirstCall() {}

    public static void main(String[] args) throws Exception {
        FirstCall call = new FirstCall(
                "start.ses",
                "ses",
                Map.of("/api/v1/customers/4022", ANSWER),
                "4022 Blåbär & Söner AB 2024-03-05T09:12:44Z 25000.00 2 2025-02-01");
        call.measure(args[0], args[1]);
    }
}

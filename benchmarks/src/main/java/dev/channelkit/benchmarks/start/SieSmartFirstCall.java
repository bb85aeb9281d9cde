package dev.channelkit.benchmarks.start;

import java.util.Map;

/** The program of the row that fetches a token of SieSmart and reads a proposal. */
final class SieSmartFirstCall {
    private static final String TOKEN = """
            {"access_token":"test-access-token","token_type":"Bearer","expires_in":86400}""";

    private static final String ANSWER = """
            {"proposalId":480213,"officeId":17,"salesContactId":204,"label":"CRM-2026-0113",\
            "specialConditionText":"Delivery in two lots, second lot in March.","customer":{"customerId":90311,"name":"Harlow Data Ltd",\
            "registrationNumber":"07654321","vatNumber":"GB123456789","postalAddress":{"addressLine1":"12 Foundry Lane",\
            "addressLine2":"Unit 4","city":"Harlow","region":"Essex","postcode":"CM20 2QX","country":"GB"},\
            "email":"office@example.com","phone":"+44 1279 496 0112","tradingSince":"2009-04-01"},"assets":[{"assetId":7001,\
            "iacCode":"ITE2201","description":"Rack server","manufacturer":"Example Computers","quantity":2,"unitPrice":42500.00,\
            "condition":"NEW","yearOfManufacture":2025}],"calculation":{"termMonths":60,"paymentFrequency":"MONTHLY",\
            "purchasePrice":85000.00,"deposit":5000.00,"residualValue":0.00,"currency":"GBP","instalmentAmount":1684.37,\
            "totalPayable":101202.20},"decision":{"decisionStatus":"ACCEPTED","decisionRequestedDate":"2026-01-13T09:14:03.968Z",\
            "decisionDate":"2026-01-13T09:20:45.102Z","decisionValidUntilDate":"2026-04-13T23:59:59.000Z",\
            "comment":"Approved as requested."},"creditStatus":"APPROVED","createdAt":"2026-01-13T09:02:11.480Z",\
            "modifiedAt":"2026-01-13T09:20:45.102Z"}""";

    private SieSmartFirstCall() {}

    public static void main(String[] args) throws Exception {
        FirstCall call = new FirstCall(
                "start.siesmart",
                "siesmart",
                Map.of("/oauth/token", TOKEN, "/siesmart/b2b/v1/proposals/480213", ANSWER),
                "480213 CRM-2026-0113 Harlow Data Ltd 2009-04-01 42500.00 ACCEPTED 2026-01-13T09:02:11.480Z");
        call.measure(args[0], args[1]);
    }
}

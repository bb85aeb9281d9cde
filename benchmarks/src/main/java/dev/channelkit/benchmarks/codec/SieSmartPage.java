package dev.channelkit.benchmarks.codec;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.SieSmart.Proposal;
import dev.channelkit.siesmart.api.ProposalsOperations;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Proposals of SieSmart in full, as one list: numbers as such, times in UTC with milliseconds. The provider's own list holds summaries,
 * which have one timestamp only; a proposal is read alone.
 */
final class SieSmartPage {
    private static final Type GSON_LIST = new com.google.gson.reflect.TypeToken<List<Proposal>>() {}.getType();
    private static final Type STOCK_LIST =
            new com.google.gson.reflect.TypeToken<List<stock.siesmart.model.Proposal>>() {}.getType();

    private SieSmartPage() {}

    static Page of() {
        var jackson = ByHand.JACKSON.readerFor(new TypeReference<List<Proposal>>() {});
        return new Page(
                Page.sample("[", Page.SIZE, SieSmartPage::item, "]"),
                Proposal.class,
                Map.of(
                        "channelkit",
                        Way.page(ProposalsOperations.LIST, dev.channelkit.siesmart.model.Proposal.codec()),
                        "jackson",
                        new Way<List<Proposal>>(jackson::readValue, list -> new byte[0], list -> list),
                        "gson",
                        new Way<List<Proposal>>(
                                answer -> ByHand.GSON.fromJson(new String(answer, StandardCharsets.UTF_8), GSON_LIST),
                                list -> new byte[0],
                                list -> list),
                        "stock",
                        Way.<List<stock.siesmart.model.Proposal>>stock(
                                in -> stock.siesmart.JSON.deserialize(in, STOCK_LIST),
                                stock.siesmart.JSON::serialize,
                                list -> list)));
    }

    private static String item(int i) {
        return Texts.format(
                """
                {"proposalId":%d,"officeId":17,"salesContactId":%d,"label":"CRM-2026-%04d","specialConditionText":"%s",\
                "customer":{"customerId":%d,"name":"%s","registrationNumber":"%08d","vatNumber":"GB%09d","postalAddress":{\
                "addressLine1":"%d Foundry Lane","addressLine2":%s,"city":"%s","region":"Essex","postcode":"CM20 %dQX","country":"GB"},\
                "email":"office.%d@example.com","phone":"+44 1279 496 0%d","cellPhone":null,"tradingSince":"%s"},\
                "assets":[{"assetId":%d,"iacCode":"ITE2201","description":"Rack server","manufacturer":"Example Computers",\
                "quantity":%d,"unitPrice":%d.00,"condition":"NEW","yearOfManufacture":2025}],\
                "calculation":{"termMonths":60,"paymentFrequency":"MONTHLY","purchasePrice":%d.50,"deposit":%d.00,"residualValue":0.00,\
                "currency":"GBP","instalmentAmount":%d.37,"totalPayable":%d.20},\
                "decision":{"decisionStatus":"ACCEPTED","decisionRequestedDate":"%s","decisionDate":"%s","decisionValidUntilDate":"%s",\
                "comment":"%s"},"creditStatus":"APPROVED","createdAt":"%s","modifiedAt":"%s"}""",
                480213 + i,
                200 + i % 9,
                i,
                Texts.note(i),
                90311 + 7 * i,
                Texts.company(i),
                7654321 + i,
                123456789 + i,
                1 + i,
                i % 3 == 0 ? "null" : "\"Unit " + i + "\"",
                Texts.one(i, "Harlow", "Tübingen", "Zürich"),
                i % 10,
                i,
                100 + i,
                Texts.time(i).substring(0, 10),
                7001 + i,
                1 + i % 5,
                42500 + i,
                85000 + 13 * i,
                5000 + i,
                1684 + i,
                101202 + 60 * i,
                Texts.millis(i),
                Texts.millis(i + 1),
                Texts.millis(i + 2),
                Texts.note(i + 1),
                Texts.millis(i + 3),
                Texts.millis(i + 4));
    }
}

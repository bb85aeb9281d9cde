package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.siesmart.model.AssetInput;
import dev.channelkit.siesmart.model.CalculationInput;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.ProposalCreate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request whatever the office and its products: only that is refused here. Which contact, asset code, product or term
 * an office allows, and whether a contact must be named, is for the provider to say.
 */
final class ProposalChecks {
    private ProposalChecks() {}

    /** @throws InvalidRequestException naming the first field that cannot be right */
    static void check(ProposalCreate body) {
        boolean calculated = body.calculation() != null;
        boolean customer = body.customer() != null;
        List<AssetInput> assets = body.assets();
        if (calculated != customer) {
            throw inPart((calculated ? "customer" : "calculation") + " is missing, while "
                    + (calculated ? "calculation" : "customer") + " is there");
        }
        if (!customer && !assets.isEmpty()) {
            throw inPart("customer and calculation are missing, while assets are there");
        }
        if (customer) {
            check(body.customer());
        }
        for (int i = 0; i < assets.size(); i++) {
            check("assets[" + i + "].", assets.get(i));
        }
        if (calculated) {
            check(body.calculation());
        }
    }

    /** @throws InvalidRequestException if it is neither a customer that exists nor a new one */
    static void check(@Nullable CustomerInput customer) {
        if (customer != null && customer.customerId() == null && isBlank(customer.name())) {
            throw refused(
                    "customer has neither customerId nor name",
                    "give the id of a customer that exists, or the name of a new one");
        }
    }

    /** @throws InvalidRequestException if quantity or price cannot be right */
    static void check(String where, AssetInput asset) {
        if (isBlank(asset.iacCode())) {
            throw refused(where + "iacCode is blank", "take one of config().assetCodes(…)");
        }
        if (asset.quantity() < 1) {
            throw refused(where + "quantity is " + asset.quantity(), "it is at least 1");
        }
        notNegative(where + "unitPrice", asset.unitPrice());
    }

    /** @throws InvalidRequestException if term or amounts cannot be right */
    static void check(@Nullable CalculationInput calculation) {
        if (calculation == null) {
            return;
        }
        if (calculation.termMonths() < 1) {
            throw refused("calculation.termMonths is " + calculation.termMonths(), "it is at least 1");
        }
        notNegative("calculation.purchasePrice", calculation.purchasePrice());
        notNegative("calculation.deposit", calculation.deposit());
        notNegative("calculation.residualValue", calculation.residualValue());
        notNegative("calculation.commission", calculation.commission());
    }

    private static InvalidRequestException inPart(String what) {
        return refused(
                what,
                "give customer, assets and calculation together, or the office alone and complete the proposal step by"
                        + " step");
    }

    private static void notNegative(String field, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            throw refused(field + " is negative: " + amount.toPlainString(), "amounts are zero or more");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException("the proposal cannot be right: " + what, CallDetails.none(), advice, null);
    }
}

package dev.channelkit.flows.billingplatform;

import dev.channelkit.sandbox.BillingPlatformSandbox;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the platform has of a contract. */
final class ContractState {
    private final BillingPlatformSandbox platform;

    ContractState(BillingPlatformSandbox platform) {
        this.platform = platform;
    }

    List<String> of(String number) {
        List<String> state = new ArrayList<>();
        for (Map<String, Object> contract : platform.query("SELECT Id, AccountId, StartDate, EndDate, ContractStatus"
                + " FROM CONTRACT WHERE ContractNumber = '" + number + "' ORDER BY Id")) {
            state.add("contract " + number + " " + contract.get("AccountId") + " " + day(contract.get("StartDate"))
                    + " " + day(contract.get("EndDate")) + " " + contract.get("ContractStatus"));
            below(contract.get("Id"), state);
        }
        return state;
    }

    private void below(Object id, List<String> state) {
        platform.query("SELECT CurrencyCode FROM CONTRACT_CURRENCY WHERE ContractId = " + id + " ORDER BY CurrencyCode")
                .forEach(row -> state.add("currency " + row.get("CurrencyCode")));
        for (Map<String, Object> rate :
                platform.query("SELECT Id, ProductId, StartDate FROM CONTRACT_RATE WHERE ContractId = " + id
                        + " ORDER BY ProductId, Id")) {
            state.add("rate " + rate.get("ProductId") + " " + day(rate.get("StartDate")));
            platform.query("SELECT CurrencyCode, LowerBand, UpperBand, Rate FROM PRICING WHERE ContractRateId = "
                            + rate.get("Id") + " ORDER BY CurrencyCode, LowerBand, Id")
                    .forEach(row -> state.add("tier " + row.get("CurrencyCode") + " " + number(row.get("LowerBand"))
                            + " " + number(row.get("UpperBand")) + " " + number(row.get("Rate"))));
        }
        platform.query("SELECT ProductId, Quantity, StartDate, EndDate FROM ACCOUNT_PRODUCT WHERE ContractId = " + id
                        + " ORDER BY ProductId, Id")
                .forEach(row -> state.add("line " + row.get("ProductId") + " " + number(row.get("Quantity")) + " "
                        + day(row.get("StartDate")) + " " + day(row.get("EndDate"))));
    }

    private static @Nullable String day(@Nullable Object time) {
        return time == null ? null : String.valueOf(time).substring(0, 10);
    }

    private static String number(Object value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}

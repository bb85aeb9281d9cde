package dev.channelkit.billingplatform.contract;

import java.util.List;
import java.util.Map;

/**
 * A contract that is there with all that belongs to it.
 *
 * @param contractId its id
 * @param rates the ids of its rates, by product
 * @param accountProducts the ids of the account's products, by product
 * @param steps what was there and what was made, in order
 */
public record ContractResult(
        String contractId, Map<String, String> rates, Map<String, String> accountProducts, List<StepResult> steps) {

    public ContractResult {
        rates = Map.copyOf(rates);
        accountProducts = Map.copyOf(accountProducts);
        steps = List.copyOf(steps);
    }

    /** What this run wrote; nothing, if an earlier one had done it all. */
    public List<StepResult> made() {
        return steps.stream().filter(StepResult::made).toList();
    }
}

package dev.channelkit.examples;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.contract.ChangedPlan;
import dev.channelkit.billingplatform.contract.ContractPlan;
import dev.channelkit.billingplatform.contract.ContractResult;
import dev.channelkit.billingplatform.contract.PlanChange;
import dev.channelkit.billingplatform.contract.RateTiers;
import dev.channelkit.billingplatform.contract.TerminationReport;
import dev.channelkit.billingplatform.contract.TierProblem;
import dev.channelkit.billingplatform.model.Pricing;
import dev.channelkit.billingplatform.model.PricingFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What docs/billingplatform-contracts.md shows, so that it compiles and runs. */
final class BillingPlatformContracts {
    private BillingPlatformContracts() {}

    static ContractResult conclude(BillingPlatformClient billing) {
        // snippet: conclude
        RateTiers storage = RateTiers.upTo(100, new BigDecimal("0.10"))
                .upTo(1000, new BigDecimal("0.08"))
                .above(new BigDecimal("0.05"));
        ContractPlan plan = ContractPlan.builder("HF-2027-01")
                .account("7001")
                .starts(LocalDate.of(2026, 12, 1))
                .currency("EUR")
                .product("5101", new BigDecimal("5"), storage)
                .build();
        ContractResult contract = billing.contracting().conclude(plan);
        contract.made().forEach(step -> System.out.println("made " + step.step() + " " + step.subject()));
        // end
        return contract;
    }

    static List<TierProblem> check(BillingPlatformClient billing, String rateId) {
        // snippet: tiers
        List<Pricing> there = billing.records(PricingFields.ENTITY)
                .list(query ->
                        query.filter(PricingFields.CONTRACT_RATE_ID.is(rateId), PricingFields.CURRENCY_CODE.is("EUR")))
                .toList();
        List<TierProblem> problems = RateTiers.problems(there); // gaps, overlaps, no unlimited end
        // end
        return problems;
    }

    static ChangedPlan change(BillingPlatformClient billing, String accountProductId) {
        // snippet: change
        ChangedPlan changed = billing.contracting()
                .change(new PlanChange(accountProductId, "5103", new BigDecimal("7"), LocalDate.of(2027, 3, 1)));
        System.out.println(changed.replacement() + " takes the place of " + changed.ended());
        // end
        return changed;
    }

    static TerminationReport terminate(BillingPlatformClient billing) {
        // snippet: terminate
        TerminationReport report = billing.contracting().terminate("HF-2027-01", LocalDate.of(2027, 6, 30));
        report.left().forEach(line -> System.out.println("left: " + line.id() + " " + line.state() + " " + line.why()));
        // end
        return report;
    }
}

package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.contract.ContractConflictException.Kind;
import dev.channelkit.billingplatform.model.Contract;
import dev.channelkit.billingplatform.model.ContractCurrency;
import dev.channelkit.billingplatform.model.ContractRate;
import dev.channelkit.billingplatform.model.Pricing;
import dev.channelkit.billingplatform.record.ExternalKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a plan, from the contract to the last product. */
final class ConcludeRun {
    private static final ExternalKey NUMBER = ExternalKey.of("ContractNumber");
    private static final ExternalKey KEY = ExternalKey.of("ExternalKey");

    private final Subjects subjects;
    private final Creations creations;
    private final ContractPlan plan;
    private final List<StepResult> steps = new ArrayList<>();
    private final Map<String, String> rates = new LinkedHashMap<>();
    private final Map<String, String> lines = new LinkedHashMap<>();

    ConcludeRun(Subjects subjects, Creations creations, ContractPlan plan) {
        this.subjects = subjects;
        this.creations = creations;
        this.plan = plan;
    }

    ContractResult run() {
        String contract = contract();
        for (String currency : plan.currencies()) {
            Once.Made made = creations.currency(
                    contract,
                    currency,
                    ContractCurrency.builder()
                            .contractId(contract)
                            .currencyCode(currency)
                            .build());
            done(ContractStep.CURRENCY, currency, made);
        }
        for (PlannedProduct product : plan.products()) {
            String rate = rate(contract, product);
            product.tiers().forEach((currency, tiers) -> tiers(rate, product, currency, tiers));
        }
        for (PlannedProduct product : plan.products()) {
            line(contract, product);
        }
        return new ContractResult(contract, rates, lines, steps);
    }

    private String contract() {
        Optional<Contract> found = subjects.contract(plan.number());
        if (found.isPresent()) {
            Contract there = found.get();
            if (!plan.account().equals(there.accountId())) {
                throw new ContractConflictException(
                        Kind.OTHER_ACCOUNT,
                        List.of(Subjects.id(there.id())),
                        "the contract " + plan.number() + " is another account's",
                        "take another number");
            }
            if (isAsPlanned(there)) {
                done(ContractStep.CONTRACT, "", new Once.Made(Subjects.id(there.id()), false));
                return Subjects.id(there.id());
            }
        }
        Contract.Builder wanted = Contract.builder()
                .accountId(plan.account())
                .contractNumber(plan.number())
                .startDate(Days.at(plan.starts()))
                .onEndDate(plan.onEnd());
        LocalDate ends = plan.ends();
        Contract contract =
                ends == null ? wanted.build() : wanted.endDate(Days.at(ends)).build();
        String id = subjects.contracts().upsert(contract, NUMBER).id();
        if (id == null) {
            id = Subjects.id(subjects.contract(plan.number()).map(Contract::id).orElse(null));
        }
        done(ContractStep.CONTRACT, "", new Once.Made(id, true));
        return id;
    }

    /** A contract that was ended since is left ended where the plan says nothing of an end. */
    private boolean isAsPlanned(Contract there) {
        return plan.starts().equals(Days.of(there.startDate()))
                && plan.onEnd().equals(there.onEndDate())
                && (plan.ends() == null || plan.ends().equals(Days.of(there.endDate())));
    }

    private String rate(String contract, PlannedProduct product) {
        String productId = product.productId();
        Creations.refuseOtherPeriods(
                subjects.rates(contract, productId),
                ContractRate::id,
                ContractRate::startDate,
                ContractRate::endDate,
                plan.starts(),
                "a rate of product " + productId);
        Once.Made made = creations.rate(
                contract,
                productId,
                plan.starts(),
                ContractRate.builder()
                        .contractId(contract)
                        .productId(productId)
                        .startDate(Days.at(plan.starts()))
                        .build());
        rates.put(productId, made.id());
        done(ContractStep.RATE, productId, made);
        return made.id();
    }

    /** Tiers have a key of ours, so that they can be written again: what is there is not doubled, and what is not is added. */
    private void tiers(String rate, PlannedProduct product, String currency, RateTiers tiers) {
        List<Pricing> there = subjects.pricing(rate, currency);
        String subject = product.productId() + " " + currency;
        if (!there.isEmpty() && RateTiers.problems(there).isEmpty()) {
            if (!RateTiers.of(there).equals(tiers)) {
                throw otherTiers(there, subject);
            }
            done(ContractStep.TIERS, subject, new Once.Made("", false));
            return;
        }
        List<Pricing> wanted = new ArrayList<>();
        int n = 1;
        for (Pricing tier : tiers.pricing()) {
            wanted.add(tier.toBuilder()
                    .contractRateId(rate)
                    .currencyCode(currency)
                    .effectiveDate(Days.at(plan.starts()))
                    .externalKey(rate + "/" + currency + "/" + n++)
                    .build());
        }
        if (!there.stream().allMatch(tier -> isOneOf(tier, wanted))) {
            throw otherTiers(there, subject);
        }
        var unused = subjects.pricing().upsert(wanted, KEY).orThrow();
        done(ContractStep.TIERS, subject, new Once.Made("", true));
    }

    private static boolean isOneOf(Pricing there, List<Pricing> wanted) {
        return wanted.stream()
                .anyMatch(tier -> Objects.equals(tier.externalKey(), there.externalKey())
                        && same(tier.lowerBand(), there.lowerBand())
                        && same(tier.upperBand(), there.upperBand())
                        && same(tier.rate(), there.rate()));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Objects.equals(RateTiers.plain(one), RateTiers.plain(other));
    }

    private static ContractConflictException otherTiers(List<Pricing> there, String subject) {
        return new ContractConflictException(
                Kind.OTHER_TIERS,
                there.stream().map(Pricing::id).map(Subjects::id).toList(),
                "the rate of " + subject + " is there, with other tiers",
                "other prices need a rate of their own, from a day on; correct what is wrong with the platform");
    }

    private void line(String contract, PlannedProduct product) {
        Once.Made made = creations.line(new Line(
                plan.account(), product.productId(), contract, plan.starts(), plan.ends(), product.quantity()));
        lines.put(product.productId(), made.id());
        done(ContractStep.ACCOUNT_PRODUCT, product.productId(), made);
    }

    private void done(ContractStep step, String subject, Once.Made made) {
        steps.add(new StepResult(step, subject, made.id(), made.made()));
    }
}

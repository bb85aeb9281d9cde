package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.model.ContractEndAction;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is to be: of which account, from when, in which currencies, with which products at which prices. What is wrong with it is told
 * before anything is sent. Immutable.
 */
public final class ContractPlan {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final String number;
    private final String account;
    private final LocalDate starts;
    private final @Nullable LocalDate ends;
    private final ContractEndAction onEnd;
    private final Set<String> currencies;
    private final List<PlannedProduct> products;

    private ContractPlan(Builder b) {
        number = b.number;
        account = Objects.requireNonNull(b.account);
        starts = Objects.requireNonNull(b.starts);
        ends = b.ends;
        onEnd = b.onEnd;
        currencies = new LinkedHashSet<>(b.currencies);
        products = List.copyOf(b.products);
    }

    /**
     * Starts a plan.
     *
     * @param number the contract's number, yours and unique: by it the contract is found again when the plan is carried out again
     */
    public static Builder builder(String number) {
        return new Builder(number);
    }

    public String number() {
        return number;
    }

    public String account() {
        return account;
    }

    public LocalDate starts() {
        return starts;
    }

    /** The last day; null for none. */
    public @Nullable LocalDate ends() {
        return ends;
    }

    public ContractEndAction onEnd() {
        return onEnd;
    }

    /** ISO 4217 codes, in the order in which they were given. */
    public List<String> currencies() {
        return List.copyOf(currencies);
    }

    public List<PlannedProduct> products() {
        return products;
    }

    /** Number and sizes; no prices. */
    @Override
    public String toString() {
        return "ContractPlan[" + number + ", " + products.size() + " products in " + currencies + "]";
    }

    private static InvalidRequestException refused(String what) {
        return new InvalidRequestException(what, CallDetails.none(), "nothing was sent; correct the plan", null);
    }

    /** What a plan is made of. Account, first day, a currency and a product are needed. */
    public static final class Builder {
        private final String number;
        private @Nullable String account;
        private @Nullable LocalDate starts;
        private @Nullable LocalDate ends;
        private ContractEndAction onEnd = ContractEndAction.TERMINATE;
        private final Set<String> currencies = new LinkedHashSet<>();
        private final List<PlannedProduct> products = new ArrayList<>();

        private Builder(String number) {
            this.number = Objects.requireNonNull(number, "number");
        }

        /** The id of the account. */
        public Builder account(String id) {
            account = Objects.requireNonNull(id, "id");
            return this;
        }

        /** The first day of contract, rates and products. */
        public Builder starts(LocalDate day) {
            starts = Objects.requireNonNull(day, "day");
            return this;
        }

        /** The contract's last day; none unless set. */
        public Builder ends(LocalDate day) {
            ends = Objects.requireNonNull(day, "day");
            return this;
        }

        /** What happens then; {@link ContractEndAction#TERMINATE} unless set, the only value known. */
        public Builder onEnd(ContractEndAction action) {
            onEnd = Objects.requireNonNull(action, "action");
            return this;
        }

        /** A currency that the contract has prices in, an ISO 4217 code. */
        public Builder currency(String code) {
            currencies.add(Objects.requireNonNull(code, "code"));
            return this;
        }

        /** A product, at prices in the one currency of the contract. */
        public Builder product(String productId, BigDecimal quantity, RateTiers tiers) {
            if (currencies.size() != 1) {
                throw refused("product " + productId + " has a price without a currency, and the contract has "
                        + currencies.size() + " so far: say the currency first, or each price's own");
            }
            return product(productId, quantity, Map.of(currencies.iterator().next(), tiers));
        }

        /** A product, at prices in several currencies. */
        public Builder product(String productId, BigDecimal quantity, Map<String, RateTiers> byCurrency) {
            products.add(new PlannedProduct(
                    Objects.requireNonNull(productId, "productId"),
                    Objects.requireNonNull(quantity, "quantity"),
                    byCurrency));
            return this;
        }

        /**
         * The plan.
         *
         * @throws InvalidRequestException if something is missing, or does not fit together
         */
        public ContractPlan build() {
            if (number.isBlank() || account == null || account.isBlank() || starts == null) {
                throw refused("a contract needs a number, an account and a first day");
            }
            if (ends != null && ends.isBefore(starts)) {
                throw refused("the contract would end on " + ends + ", before it begins");
            }
            if (currencies.isEmpty() || products.isEmpty()) {
                throw refused("a contract needs a currency and a product");
            }
            for (String currency : currencies) {
                if (!CURRENCY.matcher(currency).matches()) {
                    throw refused("a currency is three capital letters, such as EUR");
                }
            }
            Set<String> seen = new LinkedHashSet<>();
            for (PlannedProduct product : products) {
                check(product);
                if (!seen.add(product.productId())) {
                    throw refused("product " + product.productId() + " is there twice");
                }
            }
            return new ContractPlan(this);
        }

        private void check(PlannedProduct product) {
            String name = "product " + product.productId();
            if (product.productId().isBlank()) {
                throw refused("a product has an id");
            }
            if (product.quantity().signum() <= 0) {
                throw refused(name + " has a quantity of " + product.quantity().toPlainString());
            }
            if (product.tiers().isEmpty()) {
                throw refused(name + " has no price");
            }
            for (String currency : product.tiers().keySet()) {
                if (!currencies.contains(currency)) {
                    throw refused(name + " has a price in " + currency + ", which is no currency of the contract");
                }
            }
        }
    }
}

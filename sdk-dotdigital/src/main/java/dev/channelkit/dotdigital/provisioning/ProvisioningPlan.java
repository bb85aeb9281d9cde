package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.model.CreateAccountRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is to have. Immutable. Carried out by {@link Provisioning#provision}, as often as is needed: the same plan again changes nothing
 * that is there already.
 */
public final class ProvisioningPlan {
    private static final int LONGEST_NAME = 100;

    private final Reference customer;
    private final CreateAccountRequest account;
    private final List<String> accountRoles;
    private final @Nullable FirstUser user;
    private final @Nullable CreditWish credit;
    private final @Nullable NumberWish number;

    private ProvisioningPlan(Builder b, CreateAccountRequest account) {
        customer = b.customer;
        this.account = account;
        accountRoles = List.copyOf(new LinkedHashSet<>(b.accountRoles));
        user = b.user;
        credit = b.credit;
        number = b.number;
    }

    /**
     * Starts a plan.
     *
     * @param customer the partner's own key of the customer: the account carries it as its reference, and is found by it
     */
    public static Builder builder(Reference customer) {
        return new Builder(Objects.requireNonNull(customer, "customer"));
    }

    /** The partner's own key of the customer. */
    public Reference customer() {
        return customer;
    }

    CreateAccountRequest account() {
        return account;
    }

    List<String> accountRoles() {
        return accountRoles;
    }

    @Nullable FirstUser user() {
        return user;
    }

    @Nullable CreditWish credit() {
        return credit;
    }

    @Nullable NumberWish number() {
        return number;
    }

    /** The customer's key only. */
    @Override
    public String toString() {
        return "ProvisioningPlan[" + customer + "]";
    }

    /** Collects a plan. Only the account is needed. */
    public static final class Builder {
        private final Reference customer;
        private @Nullable CreateAccountRequest account;
        private final List<String> accountRoles = new ArrayList<>();
        private @Nullable FirstUser user;
        private @Nullable CreditWish credit;
        private @Nullable NumberWish number;

        private Builder(Reference customer) {
            this.customer = customer;
        }

        /** The account, by its name only. */
        public Builder account(String name) {
            return account(CreateAccountRequest.builder().name(name).build());
        }

        /** The account with all its details. Its reference is the customer's key, and need not be set. An account that is there already is left as it is. */
        public Builder account(CreateAccountRequest details) {
            account = Objects.requireNonNull(details, "details");
            return this;
        }

        /** The name of a role that <b>all users</b> of the account get, as the vendor spells it. */
        public Builder accountRole(String name) {
            accountRoles.add(Objects.requireNonNull(name, "name"));
            return this;
        }

        /** The first user of the account. */
        public Builder user(FirstUser value) {
            user = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Credits that lapse after 12 months, granted once under this reference. */
        public Builder credit(int credits, Reference reference) {
            return credit(credits, CreditWish.LONGEST_MONTHS, reference);
        }

        /**
         * Credits, granted once under this reference.
         *
         * @param credits how many; 1 at least
         * @param expiryMonths the months until they lapse, from 1 to 12
         * @param reference the caller's own name for this grant, unique among all its grants
         */
        public Builder credit(int credits, int expiryMonths, Reference reference) {
            credit = new CreditWish(credits, expiryMonths, Objects.requireNonNull(reference, "reference"));
            return this;
        }

        /** The number to receive on. */
        public Builder number(NumberWish value) {
            number = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The plan, checked wholly.
         *
         * @throws InvalidPlanException when it cannot be carried out; it names all fields that are wrong
         */
        public ProvisioningPlan build() {
            Problems problems = new Problems();
            checkAccount(problems);
            if (accountRoles.stream().anyMatch(String::isBlank)) {
                problems.add("account.roles", "has one without a name");
            }
            if (user != null) {
                user.check(problems);
            }
            if (credit != null) {
                credit.check(problems);
            }
            if (number != null) {
                number.check(problems);
            }
            problems.refuse();
            CreateAccountRequest named = Objects.requireNonNull(account).toBuilder()
                    .reference(customer.value())
                    .build();
            return new ProvisioningPlan(this, named);
        }

        private void checkAccount(Problems problems) {
            if (account == null || !account.has(CreateAccountRequest.Field.NAME)) {
                problems.add("account.name", "is missing");
                return;
            }
            problems.required("account.name", account.name());
            problems.longest("account.name", account.name(), LONGEST_NAME);
            problems.country("account.countryIsoCode", account.countryIsoCode());
            problems.mail("account.contactEmailAddress", account.contactEmailAddress());
            problems.telephone("account.contactPhoneNumber", account.contactPhoneNumber());
            if (account.reference() != null && !account.reference().equals(customer.value())) {
                problems.add("account.reference", "is not the customer's key");
            }
        }
    }
}

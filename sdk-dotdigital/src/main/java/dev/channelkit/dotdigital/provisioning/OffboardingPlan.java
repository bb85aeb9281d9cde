package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is taken down. Numbers are given back, users removed or the account suspended, and what is still to be charged for is read. The
 * account stays, since it is billed by. Immutable.
 */
public final class OffboardingPlan {
    private final Reference customer;
    private final boolean removesUsers;
    private final boolean suspends;
    private final @Nullable Instant reportFrom;
    private final @Nullable Instant reportBefore;

    private OffboardingPlan(Builder b) {
        customer = b.customer;
        removesUsers = b.removesUsers;
        suspends = b.suspends;
        reportFrom = b.reportFrom;
        reportBefore = b.reportBefore;
    }

    /**
     * Starts a plan.
     *
     * @param customer the partner's own key of the customer, which the account carries as its reference
     */
    public static Builder builder(Reference customer) {
        return new Builder(Objects.requireNonNull(customer, "customer"));
    }

    /** The partner's own key of the customer. */
    public Reference customer() {
        return customer;
    }

    boolean removesUsers() {
        return removesUsers;
    }

    boolean suspends() {
        return suspends;
    }

    @Nullable Instant reportFrom() {
        return reportFrom;
    }

    @Nullable Instant reportBefore() {
        return reportBefore;
    }

    /** The customer's key and what is done. */
    @Override
    public String toString() {
        return "OffboardingPlan[" + customer + (removesUsers ? ", users removed" : "")
                + (suspends ? ", account suspended" : "") + "]";
    }

    /** Collects a plan. */
    public static final class Builder {
        private final Reference customer;
        private boolean removesUsers;
        private boolean suspends;
        private @Nullable Instant reportFrom;
        private @Nullable Instant reportBefore;

        private Builder(Reference customer) {
            this.customer = customer;
        }

        /** Removes all users of the account. */
        public Builder removeUsers() {
            removesUsers = true;
            return this;
        }

        /** Suspends the account, so that nobody sends or logs on. */
        public Builder suspendAccount() {
            suspends = true;
            return this;
        }

        /** The period of the last report; from the start of the month, in UTC, until it is read, unless set. */
        public Builder lastReport(Instant from, Instant before) {
            reportFrom = Objects.requireNonNull(from, "from");
            reportBefore = Objects.requireNonNull(before, "before");
            return this;
        }

        /**
         * The plan.
         *
         * @throws InvalidPlanException when users are neither removed nor the account suspended, or the report's period ends before it begins
         */
        public OffboardingPlan build() {
            Problems problems = new Problems();
            if (!removesUsers && !suspends) {
                problems.add("removeUsers", "or suspendAccount is needed, or users can go on");
            }
            if (reportFrom != null && reportBefore != null && !reportFrom.isBefore(reportBefore)) {
                problems.add("lastReport", "ends before it begins");
            }
            problems.refuse();
            return new OffboardingPlan(this);
        }
    }
}

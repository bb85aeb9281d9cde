package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan has come: {@link Complete}, or {@link Open} where a call went out and nobody knows what became of it.
 *
 * <!-- snippet: DotdigitalProvisioning#provision -->
 * <pre>{@code
 * ProvisioningResult result = dotdigital.provisioning().provision(plan, System.out::println);
 * if (result instanceof ProvisioningResult.Open open) {
 *     System.out.println(open.open().why() + "; " + open.open().advice());
 * }
 * }</pre>
 */
public sealed interface ProvisioningResult {
    /** The partner's own key of the customer. */
    Reference customer();

    /** The account; null when it is not known yet. */
    @Nullable Integer accountId();

    /** The first user; null when there is none to be, or it is not known yet. */
    @Nullable Integer userId();

    /** The number that the account receives on; null when there is none to be, or it is not known yet. A telephone number, so not to be logged. */
    @Nullable String number();

    /** What was there and what was made, in the order of the steps. */
    List<StepResult> steps();

    /** What was made now. */
    default List<StepResult> made() {
        return steps().stream().filter(StepResult::made).toList();
    }

    /** What was there already. */
    default List<StepResult> there() {
        return steps().stream().filter(step -> !step.made()).toList();
    }

    /**
     * This, when it is complete.
     *
     * @throws ProvisioningOpenException when something is open
     */
    default Complete orThrow() {
        if (this instanceof Open left) {
            throw new ProvisioningOpenException(left);
        }
        return (Complete) this;
    }

    /** The customer has all that the plan says. */
    record Complete(
            Reference customer,
            Integer accountId,
            @Nullable Integer userId,
            @Nullable String number,
            List<StepResult> steps)
            implements ProvisioningResult {
        /** Ids and steps. */
        @Override
        public String toString() {
            return "Complete[" + customer + ", account " + accountId + ", user " + userId + ", made " + made() + "]";
        }
    }

    /**
     * Something is open; later steps were not begun. To carry out the same plan again settles it first.
     *
     * @param open what is open, and how to go on
     */
    record Open(
            Reference customer,
            @Nullable Integer accountId,
            @Nullable Integer userId,
            @Nullable String number,
            List<StepResult> steps,
            OpenStep open)
            implements ProvisioningResult {
        /** Ids, steps, and what is open. */
        @Override
        public String toString() {
            return "Open[" + customer + ", account " + accountId + ", user " + userId + ", made " + made() + ", open "
                    + open.step() + ": " + open.why() + "]";
        }
    }
}

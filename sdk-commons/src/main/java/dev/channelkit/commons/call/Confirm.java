package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import java.util.Objects;

/**
 * A caller's word that the consequence of a call is known and wanted. Operations that destroy something for good ask for one, and refuse
 * one that was given for another consequence or another thing.
 *
 * <!-- snippet: SesMonth#delete -->
 * <pre>{@code
 * ses.customers().delete(id, Confirm.destroysBillingHistoryOf(id));
 * }</pre>
 *
 * <p>Write the id out where the decision is made, from what a person saw and confirmed.
 */
public final class Confirm {
    /** The consequence's name, as specs write it. */
    private final String consequence;

    private final String id;

    private Confirm(String consequence, String id) {
        this.consequence = consequence;
        this.id = Objects.requireNonNull(id, "id");
    }

    /** The billing history of the thing with this id will be gone for good: its reports, its invoices, its usage. */
    public static Confirm destroysBillingHistoryOf(String id) {
        return new Confirm("destroys-billing-history", id);
    }

    /** @throws InvalidRequestException if this confirms something else */
    void check(Operation operation, String consequence, String id) {
        if (!this.consequence.equals(consequence) || !this.id.equals(id)) {
            throw new InvalidRequestException(
                    "the confirmation is for another thing than the call, which " + consequence.replace('-', ' '),
                    CallDetails.of(operation).build(),
                    "confirm the very id that is passed",
                    null);
        }
    }

    @Override
    public String toString() {
        return "Confirm[" + consequence + "]";
    }
}

package dev.channelkit.billingplatform.contract;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A product of an account that another one takes the place of.
 *
 * @param accountProductId the line that ends
 * @param productId the product of the line that begins
 * @param quantity how many of it, above zero
 * @param from the first day of the new one; the old one's last is the day before
 */
public record PlanChange(String accountProductId, String productId, BigDecimal quantity, LocalDate from) {

    /** @throws InvalidRequestException if an id is blank, or the quantity not above zero */
    public PlanChange {
        if (accountProductId.isBlank() || productId.isBlank() || quantity.signum() <= 0) {
            throw new InvalidRequestException(
                    "a change names a line and a product, and a quantity above zero",
                    CallDetails.none(),
                    "nothing was sent",
                    null);
        }
    }
}

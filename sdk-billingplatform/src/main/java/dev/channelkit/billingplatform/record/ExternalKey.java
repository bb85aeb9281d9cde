package dev.channelkit.billingplatform.record;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The field whose value tells an upsert which record is meant. Tenants mark fields of their own as such; known of the vendor's entities are
 * {@code ContractNumber} (CONTRACT), {@code Name} (PACKAGE, PACKAGE_PRODUCT), {@code ExternalKey} (PRICING), {@code HostedPaymentPageExternalId} (WALLET)
 * and {@code ActivityCollectorName} (ACTIVITY_COLLECTOR).
 *
 * @param field the name of the field
 */
public record ExternalKey(String field) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** @throws InvalidRequestException if it is no name of a field */
    public ExternalKey {
        if (field == null || !NAME.matcher(field).matches()) {
            throw new InvalidRequestException(
                    "the external key is no name of a field",
                    CallDetails.none(),
                    "name one that the tenant has marked as an external key, such as ExternalKey",
                    null);
        }
    }

    /**
     * The key of that field.
     *
     * @throws InvalidRequestException if it is no name of a field
     */
    public static ExternalKey of(@Nullable String field) {
        return new ExternalKey(field == null ? "" : field);
    }
}

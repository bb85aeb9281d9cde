package dev.channelkit.sandbox.internal.billingplatform.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the schemas do not say in a form that a program reads: required fields, keys, and where ids point. */
final class FieldRules {
    /** Entities that the spec does not type but fields point to; the tenant has them. */
    static final Set<String> OTHER_ENTITIES = Set.of("COUNTRY", "INVOICE_TEMPLATE", "TIME_ZONE");

    // required on create by the vendor's reference; of accounts, by its article on the methods
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry("ACCOUNT", Set.of("Name", "AccountTypeId")),
            Map.entry("ACCOUNT_TYPE", Set.of("AccountType")),
            Map.entry("ACTIVITY", Set.of("AccountId", "ProductId", "ActivityDate", "Quantity")),
            Map.entry("ACTIVITY_COLLECTOR", Set.of("ActivityCollectorName")),
            Map.entry(
                    "BILLING_PROFILE",
                    Set.of(
                            "AccountId",
                            "BillTo",
                            "Address1",
                            "BillingCycle",
                            "MonthlyBillingDate",
                            "PaymentTermDays",
                            "BillingMethod",
                            "TimeZoneId")),
            Map.entry("BULK_API_REQUEST", Set.of("RequestBody", "RequestMethod")),
            Map.entry("BULK_UPLOAD_HISTORY", Set.of("ActivityCollectorId")),
            Map.entry("CONTRACT", Set.of("AccountId", "ContractNumber", "StartDate", "OnEndDate")),
            Map.entry("CONTRACT_CURRENCY", Set.of("ContractId", "CurrencyCode")),
            // StartDate too by the reference, but a client leaves it out
            Map.entry("CONTRACT_RATE", Set.of("ContractId")),
            Map.entry("CURRENCY", Set.of("CurrencyCode")),
            Map.entry("PACKAGE", Set.of("Name")),
            Map.entry("PACKAGE_PRODUCT", Set.of("Name", "PackageId", "MinQty")),
            Map.entry("PAYMENT", Set.of("PaymentType")),
            Map.entry("PAYMENT_ALLOCATION", Set.of("PaymentItemId", "InvoiceId")),
            Map.entry("PRODUCT", Set.of("Name")));

    private static final Map<String, Set<String>> KEYS = Map.of(
            "ACTIVITY_COLLECTOR", Set.of("ActivityCollectorName"),
            "BILLING_PROFILE", Set.of("HostedPaymentPageExternalId"),
            "CONTRACT", Set.of("ContractNumber"),
            "PACKAGE", Set.of("Name"),
            "PACKAGE_PRODUCT", Set.of("Name"),
            "PRICING", Set.of("ExternalKey"),
            "PRODUCT", Set.of("ExternalKey"),
            "RATING_METHOD", Set.of("ExternalKey"),
            "WALLET", Set.of("HostedPaymentPageExternalId"));

    // of keys these are not: packages share names of components, and profiles have several wallets
    private static final Set<String> SHARED_KEYS = Set.of("PACKAGE_PRODUCT", "WALLET");
    private static final Map<String, Set<String>> UNIQUE =
            Map.of("ACCOUNT_TYPE", Set.of("AccountType"), "CURRENCY", Set.of("CurrencyCode"));

    // those whose names do not say it
    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("ParentAccountId", "ACCOUNT"),
            Map.entry("BillableAccountId", "ACCOUNT"),
            Map.entry("BillableBillingProfileId", "BILLING_PROFILE"),
            Map.entry("ParentContractRateId", "CONTRACT_RATE"),
            Map.entry("LinkPackageId", "PACKAGE"),
            Map.entry("LinkPackageProductId", "PACKAGE_PRODUCT"),
            Map.entry("ParentPackageProductId", "PACKAGE_PRODUCT"),
            Map.entry("ParentCustomerProductId", "ACCOUNT_PRODUCT"),
            Map.entry("BillingIdentifierAccountProductId", "ACCOUNT_PRODUCT"),
            Map.entry("CreatedByInvoiceId", "INVOICE"),
            Map.entry("ReopenedByInvoiceId", "INVOICE"),
            Map.entry("ApproveInvoiceId", "INVOICE"),
            Map.entry("VoidCreditId", "CREDIT"),
            Map.entry("VoidedByCreditId", "CREDIT"),
            Map.entry("VoidedCreditId", "CREDIT"),
            Map.entry("SourcePaymentId", "PAYMENT"),
            Map.entry("VoidedPaymentId", "PAYMENT"),
            Map.entry("SourceRefundId", "REFUND"),
            Map.entry("VoidedRefundId", "REFUND"),
            Map.entry("DiscountActivityId", "ACTIVITY"),
            Map.entry("ParentEntityId", "ENTITY"),
            Map.entry("BaseEntityId", "ENTITY"),
            Map.entry("ReferencedEntityId", "ENTITY"));

    private FieldRules() {}

    static boolean isRequired(String entity, String field) {
        return REQUIRED.getOrDefault(entity, Set.of()).contains(field);
    }

    static boolean isKey(String entity, String field) {
        return KEYS.getOrDefault(entity, Set.of()).contains(field);
    }

    static boolean isUnique(String entity, String field) {
        return UNIQUE.getOrDefault(entity, Set.of()).contains(field)
                || (isKey(entity, field) && !SHARED_KEYS.contains(entity));
    }

    /** The entity that a field points to, {@code ACCOUNT_TYPE} for {@code AccountTypeId}; null if there is none such. */
    static @Nullable String target(String field, Set<String> entities) {
        String named = TARGETS.get(field);
        if (named != null) {
            return named;
        }
        if (!field.endsWith(EntityModel.ID) || field.equals(EntityModel.ID)) {
            return null;
        }
        List<String> words = List.of(field.substring(0, field.length() - 2).split("(?<=[a-z])(?=[A-Z])"));
        String entity = String.join("_", words).toUpperCase(Locale.ROOT);
        return entities.contains(entity) ? entity : null;
    }
}

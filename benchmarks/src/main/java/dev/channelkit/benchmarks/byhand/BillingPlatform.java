package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a developer would write for BillingPlatform; names on the wire begin with a capital, by the mapper's naming strategy. */
public final class BillingPlatform {
    private BillingPlatform() {}

    /** The answer around invoices. */
    public static class InvoiceAnswer {
        @JsonProperty("retrieveResponse")
        @SerializedName("retrieveResponse")
        public @Nullable List<Invoice> rows;
    }

    /** The answer around rows of a query. */
    public static class QueryAnswer {
        @JsonProperty("queryResponse")
        @SerializedName("queryResponse")
        public @Nullable List<Map<String, String>> rows;
    }

    /** An invoice, the columns that a program would ask for. */
    public static class Invoice {
        public @Nullable String id;
        public @Nullable String billingProfileId;
        public @Nullable String status;
        public @Nullable String paymentStatus;
        public @Nullable String approvalStatus;
        public @Nullable OffsetDateTime billingCycleStartDate;
        public @Nullable OffsetDateTime billingCycleEndDate;
        public @Nullable OffsetDateTime closedDate;
        public @Nullable OffsetDateTime dueDate;
        public @Nullable Boolean billableFlag;
        public @Nullable Boolean voidFlag;
        public @Nullable String availableActions;
        public @Nullable String fileName;
        public @Nullable BigDecimal grandTotalAmount;
        public @Nullable BigDecimal paymentAmount;
        public @Nullable OffsetDateTime created;
        public @Nullable String createdUserId;
        public @Nullable OffsetDateTime updated;
        public @Nullable String updatedUserId;
    }

    /** Accounts to make or to change. */
    public static class AccountUpsert {
        @JsonProperty("brmObjects")
        @SerializedName("brmObjects")
        public @Nullable List<Account> records;

        @JsonProperty("externalIDFieldName")
        @SerializedName("externalIDFieldName")
        public @Nullable String externalIDFieldName;
    }

    /** A customer. */
    public static class Account {
        public @Nullable String name;
        public @Nullable String status;
        public @Nullable String accountTypeId;
        public @Nullable String parentAccountId;
        public @Nullable String billableAccountId;
        public @Nullable String activityTimeZone;
        public @Nullable String dateDisplayFormat;
        public @Nullable String description;
        public @Nullable String collectorUserId;
        public @Nullable String countryId;
    }

    /** Subscription lines to make. */
    public static class AccountProductBatch {
        @JsonProperty("brmObjects")
        @SerializedName("brmObjects")
        public @Nullable List<AccountProduct> records;
    }

    /** A product that an account has. */
    public static class AccountProduct {
        public @Nullable String accountId;
        public @Nullable String productId;

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        public @Nullable BigDecimal quantity;

        public @Nullable OffsetDateTime startDate;
        public @Nullable OffsetDateTime endDate;
        public @Nullable String status;
        public @Nullable String contractId;
        public @Nullable String name;
        public @Nullable OffsetDateTime billingCycleStartDate;
    }
}

package dev.channelkit.benchmarks.byhand;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a developer would write for subscriptions of BSS. */
public final class Bss {
    private Bss() {}

    /** The answer around a page. */
    public static class SubscriptionPage {
        public @Nullable List<Subscription> data;
        public @Nullable Paging paging;
    }

    /** Where in the list a page is. */
    public static class Paging {
        public @Nullable Integer totalPages;
        public @Nullable Integer pageIndex;
        public @Nullable Integer pageSize;
        public @Nullable Long totalCount;
    }

    /** What an end customer has bought for a term. */
    public static class Subscription {
        public @Nullable String id;
        public @Nullable String name;
        public @Nullable String externalId;
        public @Nullable AccountRef account;
        public @Nullable Long accountId;
        public @Nullable ProductRef product;
        public @Nullable String productId;
        public @Nullable BigDecimal quantity;
        public @Nullable String unit;
        public @Nullable OffsetDateTime startDate;
        public @Nullable OffsetDateTime endDate;
        public @Nullable String status;
        public @Nullable BigDecimal unitPrice;
        public @Nullable BigDecimal finalUnitPrice;
        public @Nullable BigDecimal total;
        public @Nullable Boolean autoRenewal;
        public @Nullable String billingFrequency;
        public @Nullable List<Addon> addons;
        public @Nullable OffsetDateTime createdAt;
        public @Nullable OffsetDateTime updatedAt;
    }

    /** Whose it is. */
    public static class AccountRef {
        public @Nullable Long id;
        public @Nullable String name;
    }

    /** What was bought. */
    public static class ProductRef {
        public @Nullable String id;
        public @Nullable String code;
        public @Nullable String name;
    }

    /** What was bought with it. */
    public static class Addon {
        public @Nullable String id;
        public @Nullable String name;
        public @Nullable BigDecimal quantity;
        public @Nullable String status;
        public @Nullable OffsetDateTime startDate;
        public @Nullable BigDecimal unitPrice;
    }
}

package dev.channelkit.benchmarks.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a developer would write for proposals of SieSmart. */
public final class SieSmart {
    private SieSmart() {}

    /** A finance proposal with what an answer holds. */
    public static class Proposal {
        public @Nullable Long proposalId;
        public @Nullable Long officeId;
        public @Nullable Long salesContactId;
        public @Nullable String label;
        public @Nullable String specialConditionText;
        public @Nullable Customer customer;
        public @Nullable List<Asset> assets;
        public @Nullable Calculation calculation;
        public @Nullable Decision decision;
        public @Nullable String creditStatus;
        public @Nullable OffsetDateTime createdAt;
        public @Nullable OffsetDateTime modifiedAt;
    }

    /** Who asks for the money. */
    public static class Customer {
        public @Nullable Long customerId;
        public @Nullable String name;
        public @Nullable String registrationNumber;
        public @Nullable String vatNumber;
        public @Nullable PostalAddress postalAddress;
        public @Nullable String email;
        public @Nullable String phone;
        public @Nullable String cellPhone;
        public @Nullable LocalDate tradingSince;
    }

    /** Where somebody is. */
    public static class PostalAddress {
        public @Nullable String addressLine1;
        public @Nullable String addressLine2;
        public @Nullable String city;
        public @Nullable String region;
        public @Nullable String postcode;
        public @Nullable String country;
    }

    /** What is financed. */
    public static class Asset {
        public @Nullable Long assetId;
        public @Nullable String iacCode;
        public @Nullable String description;
        public @Nullable String manufacturer;
        public @Nullable Integer quantity;
        public @Nullable BigDecimal unitPrice;
        public @Nullable String condition;
        public @Nullable Integer yearOfManufacture;
    }

    /** What it costs. */
    public static class Calculation {
        public @Nullable Integer termMonths;
        public @Nullable String paymentFrequency;
        public @Nullable BigDecimal purchasePrice;
        public @Nullable BigDecimal deposit;
        public @Nullable BigDecimal residualValue;
        public @Nullable String currency;
        public @Nullable BigDecimal instalmentAmount;
        public @Nullable BigDecimal totalPayable;
    }

    /** What the financier says. */
    public static class Decision {
        public @Nullable String decisionStatus;
        public @Nullable OffsetDateTime decisionRequestedDate;
        public @Nullable OffsetDateTime decisionDate;
        public @Nullable OffsetDateTime decisionValidUntilDate;
        public @Nullable String comment;
    }
}

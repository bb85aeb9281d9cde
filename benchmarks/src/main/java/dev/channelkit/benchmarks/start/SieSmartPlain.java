package dev.channelkit.benchmarks.start;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a developer would write for a token and a proposal of SieSmart; without annotations, since not all who fill it know them. */
final class SieSmartPlain {
    static final String AUDIENCE = "https://api.siesmart.com/b2b";

    private SieSmartPlain() {}

    /** What is asked for a token; named as on the wire. */
    @SuppressWarnings("JavaCase")
    static final class TokenRequest {
        public String grant_type = "client_credentials";
        public String client_id = "test-client";
        public String client_secret = "test-secret";
        public String audience = AUDIENCE;
    }

    /** What is answered. */
    @SuppressWarnings({"NullAway.Init", "JavaCase"})
    static final class Token {
        public String access_token;
        public String token_type;
        public long expires_in;
    }

    /** A proposal. */
    @SuppressWarnings("NullAway.Init")
    static final class Proposal {
        public long proposalId;
        public long officeId;
        public long salesContactId;
        public String label;
        public String specialConditionText;
        public Customer customer;
        public List<Asset> assets;
        public Calculation calculation;
        public Decision decision;
        public String creditStatus;
        public OffsetDateTime createdAt;
        public OffsetDateTime modifiedAt;

        @Override
        public String toString() {
            return String.join(
                    " ",
                    Long.toString(proposalId),
                    label,
                    customer.name,
                    customer.tradingSince.toString(),
                    assets.get(0).unitPrice.toString(),
                    decision.decisionStatus,
                    createdAt.toString());
        }
    }

    /** Who asks for the money. */
    @SuppressWarnings("NullAway.Init")
    static final class Customer {
        public long customerId;
        public String name;
        public String registrationNumber;
        public String vatNumber;
        public PostalAddress postalAddress;
        public String email;
        public String phone;
        public LocalDate tradingSince;
    }

    /** Where somebody is. */
    @SuppressWarnings("NullAway.Init")
    static final class PostalAddress {
        public String addressLine1;
        public String addressLine2;
        public String city;
        public String region;
        public String postcode;
        public String country;
    }

    /** What is financed. */
    @SuppressWarnings("NullAway.Init")
    static final class Asset {
        public long assetId;
        public String iacCode;
        public String description;
        public String manufacturer;
        public int quantity;
        public BigDecimal unitPrice;
        public String condition;
        public int yearOfManufacture;
    }

    /** What it costs. */
    @SuppressWarnings("NullAway.Init")
    static final class Calculation {
        public int termMonths;
        public String paymentFrequency;
        public BigDecimal purchasePrice;
        public BigDecimal deposit;
        public BigDecimal residualValue;
        public String currency;
        public BigDecimal instalmentAmount;
        public BigDecimal totalPayable;
    }

    /** What the financier says. */
    @SuppressWarnings("NullAway.Init")
    static final class Decision {
        public String decisionStatus;
        public OffsetDateTime decisionRequestedDate;
        public OffsetDateTime decisionDate;
        public OffsetDateTime decisionValidUntilDate;
        public String comment;
    }
}

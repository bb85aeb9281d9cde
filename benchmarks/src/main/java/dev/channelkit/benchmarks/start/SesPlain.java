package dev.channelkit.benchmarks.start;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a developer would write for a customer of SES; without annotations, since not all who fill it know them. */
final class SesPlain {
    private SesPlain() {}

    /** The envelope. */
    @SuppressWarnings("NullAway.Init")
    static final class CustomerAnswer {
        public boolean success;
        public String message;
        public Data data;
    }

    /** What is in it. */
    @SuppressWarnings("NullAway.Init")
    static final class Data {
        public List<Customer> customer;
    }

    /** A customer. */
    @SuppressWarnings("NullAway.Init")
    static final class Customer {
        public String id;
        public String name;
        public String company;
        public String email;
        public String title;
        public String phone;
        public Address address;
        public String groupId;
        public Status status;
        public String currency;
        public BigDecimal spendThreshold;
        public OffsetDateTime createdAt;
        public OffsetDateTime updatedAt;
        public List<CloudAccount> cloudAccounts;
        public List<PriceBookLink> priceBooksLinks;

        @Override
        public String toString() {
            return String.join(
                    " ",
                    id,
                    company,
                    createdAt.toString(),
                    spendThreshold.toString(),
                    Integer.toString(cloudAccounts.size()),
                    cloudAccounts.get(1).billingStartDate.toString());
        }
    }

    /** Whether a customer may buy. */
    @SuppressWarnings("JavaCase") // as they come
    enum Status {
        active,
        pending,
        suspended
    }

    /** Where somebody is. */
    @SuppressWarnings("NullAway.Init")
    static final class Address {
        public String street;
        public String city;
        public String state;
        public String postalCode;
        public String country;
    }

    /** An account at a cloud provider. */
    @SuppressWarnings("NullAway.Init")
    static final class CloudAccount {
        public String cloudAccountId;
        public String accountNumber;
        public Provider provider;
        public LocalDate billingStartDate;
        public boolean payerAccount;
    }

    /** A cloud provider. */
    @SuppressWarnings("NullAway.Init")
    static final class Provider {
        public String id;
        public String name;
    }

    /** Which price book holds. */
    @SuppressWarnings("NullAway.Init")
    static final class PriceBookLink {
        public String priceBookId;
        public String providerId;
    }
}

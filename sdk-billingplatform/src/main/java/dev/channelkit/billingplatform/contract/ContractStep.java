package dev.channelkit.billingplatform.contract;

/** What a contract is made of, in the order in which it is made. */
public enum ContractStep {
    /** The contract itself. */
    CONTRACT,
    /** A currency that it has prices in. */
    CURRENCY,
    /** The rate of a product. */
    RATE,
    /** The tiers of a rate in a currency. */
    TIERS,
    /** The product that the account has under the contract. */
    ACCOUNT_PRODUCT
}

package dev.channelkit.dotdigital.provisioning;

/** What provisioning and offboarding do, in their order. */
public enum ProvisioningStep {
    /** Reads are tried, and names resolved, before anything is changed. */
    PROBE,
    ACCOUNT,
    ACCOUNT_ROLES,
    USER,
    USER_ROLES,
    CREDIT,
    NUMBER,
    /** Offboarding: numbers are given back. */
    NUMBERS_BACK,
    /** Offboarding: users are removed. */
    USERS_REMOVED,
    /** Offboarding: the account is suspended. */
    SUSPENSION,
    /** Offboarding: what is still to be charged for is read. */
    LAST_REPORT
}

package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;

/** Credits to grant once. */
record CreditWish(int credits, int expiryMonths, Reference reference) {
    static final int LONGEST_MONTHS = 12;

    void check(Problems problems) {
        if (credits < 1) {
            problems.add("credit.credits", "is not 1 or more");
        }
        if (expiryMonths < 1 || expiryMonths > LONGEST_MONTHS) {
            problems.add("credit.expiryMonths", "is not from 1 to " + LONGEST_MONTHS);
        }
    }
}

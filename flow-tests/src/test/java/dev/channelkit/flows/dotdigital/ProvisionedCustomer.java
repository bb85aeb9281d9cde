package dev.channelkit.flows.dotdigital;

import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.model.NumberType;
import dev.channelkit.dotdigital.provisioning.FirstUser;
import dev.channelkit.dotdigital.provisioning.NumberWish;
import dev.channelkit.dotdigital.provisioning.ProvisioningPlan;
import dev.channelkit.sandbox.DotdigitalSandbox;
import java.util.ArrayList;
import java.util.List;

/** A customer to set up, and what the platform has of it. */
final class ProvisionedCustomer {
    static final Reference KEY = Reference.of("K-1077");
    static final Reference PO = Reference.of("PO-1881");
    static final String USER = "harbour.ops";
    static final String PASSWORD = "Test-password-1";

    private ProvisionedCustomer() {}

    static FirstUser.Builder user() {
        return FirstUser.builder()
                .username(USER)
                .password(PASSWORD)
                .firstname("Ada")
                .lastName("Byron")
                .emailAddress("ada@example.com")
                .mobilePhoneNumber("+447700900123")
                .landlinePhoneNumber("+442079460123")
                .role("Reporting User")
                .role("Billing Viewer");
    }

    static ProvisioningPlan.Builder builder() {
        return ProvisioningPlan.builder(KEY)
                .account("Harbour Dental Ltd")
                .accountRole("Messaging User")
                .accountRole("Inbound Messaging")
                .user(user().build())
                .credit(500, 6, PO)
                .number(NumberWish.anyOf(NumberType.LONG_NUMBER, "IRL"));
    }

    static ProvisioningPlan plan() {
        return builder().build();
    }

    /** All that the platform has of the customer, without ids. */
    static List<String> state(DotdigitalSandbox dotdigital) {
        List<String> state = new ArrayList<>();
        for (int id : dotdigital.accountsWith(KEY.value())) {
            state.add("account " + dotdigital.accountStatus(id).orElseThrow());
            dotdigital.accountRoles(id).forEach(role -> state.add("account role " + role));
            dotdigital
                    .users(id)
                    .forEach(user -> state.add("user " + user.username() + " " + user.enabled() + " " + user.roles()));
            dotdigital.grants(id).forEach(grant -> state.add("grant " + grant.credits()));
            dotdigital.numbers(id).forEach(held -> state.add("number " + held.number() + held.keyword()));
        }
        return state;
    }
}

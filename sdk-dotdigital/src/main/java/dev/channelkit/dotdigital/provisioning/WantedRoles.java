package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.dotdigital.model.Role;
import dev.channelkit.dotdigital.model.RoleTarget;
import java.util.ArrayList;
import java.util.List;

/** The roles of a plan, found by their names. */
record WantedRoles(List<Role> ofAccount, List<Role> ofUser) {

    /** @throws RolesMissingException when one is not there, or not for that; it names all of them */
    static WantedRoles of(ProvisioningPlan plan, List<Role> all) {
        FirstUser user = plan.user();
        List<String> missing = new ArrayList<>();
        List<Role> ofAccount = named(plan.accountRoles(), all, RoleTarget.ACCOUNT, "account", missing);
        List<Role> ofUser = user == null ? List.of() : named(user.roles(), all, RoleTarget.USER, "user", missing);
        if (!missing.isEmpty()) {
            throw new RolesMissingException(
                    missing, all.stream().map(Role::name).toList());
        }
        return new WantedRoles(ofAccount, ofUser);
    }

    private static List<Role> named(
            List<String> names, List<Role> all, RoleTarget target, String what, List<String> missing) {
        List<Role> found = new ArrayList<>();
        for (String name : names) {
            List<Role> fitting = all.stream()
                    .filter(role -> role.name().equals(name) && goesTo(role, target))
                    .toList();
            if (fitting.size() == 1) {
                found.add(fitting.get(0));
            } else {
                missing.add(name + " (" + what + (fitting.isEmpty() ? "" : ", there are " + fitting.size()) + ")");
            }
        }
        return List.copyOf(found);
    }

    /** Where the provider does not say, or says it in a way that nobody knows, it has to be tried. */
    private static boolean goesTo(Role role, RoleTarget target) {
        RoleTarget to = role.appliesTo();
        return to == null
                || to.known() == target.known()
                || to.known() == RoleTarget.BOTH.known()
                || to.known() == RoleTarget.Known.UNKNOWN;
    }
}

package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.dotdigital.model.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Roles that are granted where they are not yet. */
final class RoleSteps {
    private final Subjects subjects;
    private final Progress progress;

    RoleSteps(Subjects subjects, Progress progress) {
        this.subjects = subjects;
        this.progress = progress;
    }

    void toAccount(int accountId, List<Role> wanted) {
        grant(
                ProvisioningStep.ACCOUNT_ROLES,
                wanted,
                () -> subjects.roles().ofAccount(accountId),
                role -> subjects.roles().grantToAccount(accountId, role.roleId()));
    }

    void toUser(int userId, List<Role> wanted) {
        grant(
                ProvisioningStep.USER_ROLES,
                wanted,
                () -> subjects.roles().ofUser(userId),
                role -> subjects.roles().grantToUser(userId, role.roleId()));
    }

    private void grant(ProvisioningStep step, List<Role> wanted, Supplier<List<Role>> granted, Consumer<Role> grant) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<Integer> there = granted.get().stream().map(Role::roleId).collect(Collectors.toSet());
        progress.looked(step);
        for (Role role : wanted) {
            if (there.contains(role.roleId())) {
                progress.there(step, role.name());
            } else {
                progress.sent(step, role.name());
                grant.accept(role);
                progress.done(step, role.name());
            }
        }
    }
}

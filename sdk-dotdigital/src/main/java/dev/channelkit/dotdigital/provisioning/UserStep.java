package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.model.AddUserToAccountRequest;
import dev.channelkit.dotdigital.model.User;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import java.util.List;
import java.util.Optional;

/** The first user: found by its log-on name in the account, or added. */
final class UserStep {
    private final Subjects subjects;
    private final Own own;
    private final Creations creations;
    private final Progress progress;

    UserStep(Subjects subjects, Creations creations, Progress progress) {
        this.subjects = subjects;
        own = new Own(subjects);
        this.creations = creations;
        this.progress = progress;
    }

    int ensure(int accountId, FirstUser wanted) {
        Once<Optional<Integer>> once = new Once<>(ProvisioningStep.USER, progress, creations.users());
        Reference reference = once.unused(creations.userStem(accountId, wanted));
        Optional<User> there = find(accountId, wanted);
        progress.looked(ProvisioningStep.USER);
        int userId;
        if (there.isPresent()) {
            once.found(reference);
            userId = there.get().userId();
        } else if (once.wasLeftDone(reference)) {
            userId = found(accountId, wanted);
        } else {
            AddUserToAccountRequest request = wanted.request(accountId);
            userId = once.send(
                            reference,
                            creations.userFacts(accountId, wanted),
                            wanted.username(),
                            () -> add(request, wanted))
                    .orElseGet(() -> found(accountId, wanted));
        }
        if (once.wasSent()) {
            progress.done(ProvisioningStep.USER, wanted.username());
        } else {
            progress.there(ProvisioningStep.USER, wanted.username());
        }
        return userId;
    }

    /**
     * The user, should it be there.
     *
     * @throws CustomerConflictException when it is there, and not the one that is wanted
     */
    Optional<User> find(int accountId, FirstUser wanted) {
        Optional<User> found = own.users(accountId).stream()
                .filter(user -> user.username().equalsIgnoreCase(wanted.username()))
                .findFirst();
        found.ifPresent(user -> {
            if (!user.emailAddress().equalsIgnoreCase(wanted.emailAddress())) {
                throw Conflicts.of(
                        Kind.USER_NAME_TAKEN,
                        "the user " + wanted.username() + " has another mail address",
                        "give the first user another name",
                        accountId);
            }
            if (Boolean.FALSE.equals(user.isEnabled())) {
                throw Conflicts.of(
                        Kind.USER_DISABLED,
                        "the user " + wanted.username() + " is there, and disabled",
                        "enable it with users().update(…), or give the first user another name",
                        accountId);
            }
        });
        return found;
    }

    /** A name that is taken may have been taken by this very plan. */
    private Optional<Integer> add(AddUserToAccountRequest request, FirstUser wanted) {
        try {
            return subjects.users()
                    .addCall(request)
                    .leavesWithin(Creations.LEAVES_WITHIN)
                    .send();
        } catch (ChannelKitException e) {
            if (!Conflicts.isRefusal(e)) {
                throw e;
            }
            Optional<User> there = afterRefusal(request.accountId(), wanted, e);
            if (there.isPresent()) {
                return there.map(User::userId);
            }
            if (Conflicts.isDuplicate(e)) {
                throw new CustomerConflictException(
                        Kind.USER_NAME_TAKEN,
                        "the user name " + wanted.username() + " is taken, and not by a user of this account",
                        "give the first user another name",
                        List.of(request.accountId()),
                        e);
            }
            throw e;
        }
    }

    private Optional<User> afterRefusal(int accountId, FirstUser wanted, ChannelKitException e) {
        try {
            return find(accountId, wanted);
        } catch (CustomerConflictException conflict) {
            throw conflict;
        } catch (ChannelKitException more) {
            e.addSuppressed(more);
            throw e;
        }
    }

    private int found(int accountId, FirstUser wanted) {
        return find(accountId, wanted)
                .map(User::userId)
                .orElseThrow(() -> Conflicts.of(
                        Kind.USER_NAME_TAKEN,
                        "the user " + wanted.username() + " was added, and is not found in the account",
                        "see in the portal whether it is there",
                        accountId));
    }
}

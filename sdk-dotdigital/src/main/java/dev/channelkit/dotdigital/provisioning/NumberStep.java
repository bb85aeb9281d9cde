package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.model.AllocateInboundNumberRequest;
import dev.channelkit.dotdigital.model.InboundNumber;
import dev.channelkit.dotdigital.number.Numbers;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The number to receive on: held already, or allocated; of a kind, the first that nobody else gets first. */
final class NumberStep {
    /** So often others may be quicker. */
    private static final int MOST_TRIED = 20;

    private final Numbers numbers;
    private final Own own;
    private final Creations creations;
    private final Progress progress;

    NumberStep(Subjects subjects, Creations creations, Progress progress) {
        numbers = subjects.numbers();
        own = new Own(subjects);
        this.creations = creations;
        this.progress = progress;
    }

    /** The number that the account holds then. */
    String ensure(int accountId, NumberWish wanted) {
        Once<Boolean> once = new Once<>(ProvisioningStep.NUMBER, progress, creations.numbers());
        Reference reference = once.unused(creations.numberStem(accountId));
        Optional<InboundNumber> held = held(accountId, wanted);
        progress.looked(ProvisioningStep.NUMBER);
        if (held.isPresent()) {
            once.found(reference);
        } else if (once.wasLeftDone(reference)) {
            held = held(accountId, wanted);
        }
        String number = held.isPresent() ? held.get().number() : allocate(accountId, wanted, once);
        if (once.wasSent()) {
            progress.done(ProvisioningStep.NUMBER, "");
        } else {
            progress.there(ProvisioningStep.NUMBER, "");
        }
        return number;
    }

    /** What the account holds of what is wanted. */
    Optional<InboundNumber> held(int accountId, NumberWish wanted) {
        return own.numbers(accountId).stream().filter(wanted::isMetBy).findFirst();
    }

    /** @throws CustomerConflictException when there is nothing left of the kind */
    void refuseUnlessThereIsOne(NumberWish wanted) {
        String unused = candidate(wanted, Set.of(), null);
    }

    private String allocate(int accountId, NumberWish wanted, Once<Boolean> once) {
        Set<String> taken = new HashSet<>();
        ChannelKitException last = null;
        for (int tried = 0; tried < MOST_TRIED; tried++) {
            String number = candidate(wanted, taken, last);
            Reference reference = once.unused(creations.numberStem(accountId));
            try {
                Boolean unused = once.send(
                        reference,
                        creations.numberFacts(accountId, number, keyword(wanted)),
                        "",
                        () -> allocate(accountId, number, wanted));
                return number;
            } catch (ChannelKitException e) {
                if (!Conflicts.isRefusal(e) || !isTaken(number, wanted, e)) {
                    throw e;
                }
                taken.add(number);
                last = e;
            }
        }
        throw none(wanted, last);
    }

    /** The number that is wanted, or the first free one of the kind that was not found to be taken. */
    private String candidate(NumberWish wanted, Set<String> taken, @Nullable ChannelKitException last) {
        String given = wanted.number();
        if (given != null) {
            if (taken.isEmpty()) {
                return given;
            }
            throw none(wanted, last);
        }
        return numbers.available(wanted.available()).stream()
                .map(InboundNumber::number)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow(() -> none(wanted, last));
    }

    private Boolean allocate(int accountId, String number, NumberWish wanted) {
        AllocateInboundNumberRequest.Builder request =
                AllocateInboundNumberRequest.builder().accountId(accountId).number(number);
        if (wanted.keyword() != null) {
            request.keyword(wanted.keyword());
        }
        try {
            Optional<InboundNumber> unused = numbers.allocateCall(request.build())
                    .leavesWithin(Creations.LEAVES_WITHIN)
                    .send();
            return true;
        } catch (ChannelKitException e) {
            if (Conflicts.isRefusal(e) && holds(accountId, number, wanted, e)) {
                return true;
            }
            throw e;
        }
    }

    private boolean holds(int accountId, String number, NumberWish wanted, ChannelKitException e) {
        try {
            return own.numbers(accountId).stream().anyMatch(held -> Numbers.isSame(held, number, wanted.keyword()));
        } catch (ChannelKitException more) {
            e.addSuppressed(more);
            return false;
        }
    }

    /** A refusal of what is free is about something else, and the next number would fare no better. */
    private boolean isTaken(String number, NumberWish wanted, ChannelKitException e) {
        return Conflicts.isDuplicate(e)
                || numbers.available(wanted.available()).stream()
                        .noneMatch(free -> Numbers.isSame(free, number, free.keyword()));
    }

    private static String keyword(NumberWish wanted) {
        return Objects.requireNonNullElse(wanted.keyword(), "");
    }

    private static CustomerConflictException none(NumberWish wanted, @Nullable ChannelKitException last) {
        return new CustomerConflictException(
                Kind.NO_NUMBER,
                wanted.number() == null
                        ? "there is no number left of the kind that is wanted"
                        : "the number that is wanted cannot be had",
                "want another one",
                List.of(),
                last);
    }
}

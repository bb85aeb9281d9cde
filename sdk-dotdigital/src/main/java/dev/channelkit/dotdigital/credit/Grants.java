package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.UnverifiedOperationException;
import dev.channelkit.commons.journal.Before;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.model.AddCreditRequest;
import dev.channelkit.dotdigital.model.AddCreditResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a grant is sent once, and by what it is recognised in the history. */
final class Grants {
    /** So long after the journal has it as sent a request may still leave; later it does not. */
    static final Duration LEAVES_WITHIN = Duration.ofSeconds(10);
    /** The provider's limit of 125 s and 5 s for the way: the vendor's overview page. */
    private static final Duration PROVIDER_NEEDS = Duration.ofSeconds(130);

    static final Duration SETTLE_AFTER = LEAVES_WITHIN.plus(PROVIDER_NEEDS);
    /** What the provider takes for no months. */
    private static final int USUAL_MONTHS = 12;

    private final GrantSettings settings;
    private final Function<AddCreditRequest, Optional<AddCreditResponse>> sending;
    private final History history;
    private final JournaledWrite<CreditGrant> write;

    /** @param sending sends one grant, which leaves in time or not at all */
    Grants(GrantSettings settings, Function<AddCreditRequest, Optional<AddCreditResponse>> sending, History history) {
        this.settings = settings;
        this.sending = sending;
        this.history = history;
        write = JournaledWrite.<CreditGrant>builder(settings.journal(), Credits.GRANT, settings.server())
                .key(GrantFacts::key)
                .before(this::before)
                .settleAfter(SETTLE_AFTER)
                .settler(this::look)
                .result(GrantFacts::result, GrantFacts::grant)
                .longestWait(settings.longestWait())
                .timeSource(settings.time())
                .build();
    }

    JournaledWrite<CreditGrant> write() {
        return write;
    }

    CreditGrant once(Reference reference, AddCreditRequest body) {
        Integer given = body.expiryMonths();
        int months = given == null ? USUAL_MONTHS : given;
        return write.once(
                reference,
                GrantFacts.asked(body.accountId(), body.credits(), months),
                () -> send(reference, body, months));
    }

    private CreditGrant send(Reference reference, AddCreditRequest body, int months) {
        Optional<AddCreditResponse> answer = sending.apply(body);
        return new CreditGrant(
                reference,
                body.accountId(),
                body.credits(),
                months,
                null,
                answer.map(AddCreditResponse::balance).orElse(null),
                answer.map(AddCreditResponse::expiresOn)
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private Before<CreditGrant> before(JournalEntry planned) {
        CreditGrant asked = CreditGrant.of(planned);
        int turn = Seen.nextTurn(settings.journal().ofKey(planned.key()));
        try {
            return Before.seen(history.before(
                            asked.accountId(),
                            asked.credits(),
                            turn,
                            settings.userMark(),
                            settings.time().now())
                    .facts());
        } catch (UnverifiedOperationException e) {
            return Before.unreadable(e);
        } catch (AuthenticationException | CallCancelledException e) {
            throw e;
        } catch (ChannelKitException e) {
            if (e.outcome() == Outcome.NOT_SENT) {
                throw e; // who could not ask cannot send either
            }
            return Before.unreadable(e);
        }
    }

    private Settlement<CreditGrant> look(JournalEntry open, List<JournalEntry> others) {
        Seen seen = Seen.of(open);
        if (seen == null) {
            return Settlement.undecided("what the history showed before it was sent is not known");
        }
        List<Movement> since = history.since(CreditGrant.of(open).accountId(), seen);
        if (since == null) {
            return Settlement.undecided("the history does not show any more what it showed before it was sent");
        }
        return new Search(open, seen, others, settings.time().now(), SETTLE_AFTER).in(since);
    }
}

package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.dotdigital.Grant;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Credits: grants add and never set, and lapse after 12 months unless they say less. */
final class CreditCalls {
    private static final int USUAL_MONTHS = 12;

    private final DotdigitalProfile profile;
    private final InstantSource clock;

    CreditCalls(DotdigitalProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Result add(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int account = asked.number("AccountId");
        int credits = asked.number("Credits");
        int months = asked.number("ExpiryMonths", USUAL_MONTHS);
        estate.openAccount(account);
        if (credits < 1) {
            throw FaultException.argument("Credits", "The number of credits must be positive.");
        }
        if (months < 1 || months > USUAL_MONTHS) {
            throw FaultException.argument("ExpiryMonths", "Credits expire after 1 to 12 months.");
        }
        if (!estate.takeFromPool(credits)) {
            throw FaultException.noCredit("There are not enough credits left.");
        }
        Grant grant = estate.ledger.grant(account, credits, months, now(), DotdigitalProvider.USER);
        if (profile.busy()) {
            int unused = estate.ledger.consume(account, 1 + (int) (grant.transactionId() % 7), now());
        }
        if (profile.addCreditAnswer().equals("empty")) {
            return Result.empty();
        }
        return new Result(
                "AddCreditResponse",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("AccountId", account)
                        .put("CreditsAdded", credits)
                        .put("Balance", estate.ledger.balance(account))
                        .put("ExpiresOn", Times.text(grant.expiresAt())));
    }

    Result balance(Estate estate, Exchange exchange) {
        int account = new Asked(exchange, profile).number("AccountId");
        estate.account(account);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("AccountId", account)
                .put("Balance", estate.ledger.balance(account));
        Optional<Instant> next = estate.ledger.nextExpiry(account);
        next.ifPresent(at ->
                body.put("NextExpiryOn", Times.text(at)).put("NextExpiryCredits", estate.ledger.expiring(account, at)));
        return new Result("CreditBalance", body);
    }

    Result history(Estate estate, Exchange exchange) {
        if (!profile.history()) {
            throw FaultException.noMethod();
        }
        Asked asked = new Asked(exchange, profile);
        int account = asked.number("AccountId");
        estate.account(account);
        Instant from = asked.time("StartDate").orElse(Instant.MIN);
        Instant before = asked.time("EndDate").orElse(Instant.MAX);
        List<Ledger.Transaction> found = new ArrayList<>(estate.ledger.history(account));
        found.removeIf(one -> one.at().isBefore(from) || !one.at().isBefore(before));
        if (profile.newestFirst()) {
            Collections.reverse(found);
        }
        return asked.page("CreditTransactionPage", "Transactions", found, CreditCalls::shown);
    }

    // the platform keeps milliseconds, and so must the periods of a history
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ObjectNode shown(Ledger.Transaction transaction) {
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("TransactionId", transaction.id())
                .put("AccountId", transaction.accountId())
                .put("Type", transaction.type())
                .put("Credits", transaction.credits())
                .put("BalanceAfter", transaction.balance())
                .put("CreatedOn", Times.text(transaction.at()))
                .put("CreatedBy", transaction.by());
        Instant expires = transaction.expiresAt();
        return expires == null ? shown : shown.put("ExpiresOn", Times.text(expires));
    }
}

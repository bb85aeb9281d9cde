package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Customer accounts. Names and references may be given twice. */
final class AccountCalls {
    private static final List<String> COPIED = List.of(
            "Reference",
            "CountryIsoCode",
            "TimeZone",
            "ContactName",
            "ContactEmailAddress",
            "ContactPhoneNumber",
            "Notes");

    private final DotdigitalProfile profile;
    private final InstantSource clock;

    AccountCalls(DotdigitalProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Result create(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        ObjectNode account = JsonNodeFactory.instance.objectNode();
        account.put("Name", asked.required("Name"));
        account.put(
                "BillingType", asked.word("BillingType", Contracts.BILLING_TYPE).orElse("PrePay"));
        asked.copy(account, COPIED);
        int id = estate.nextAccountId();
        account.put("AccountId", id).put("Status", "Active").put("CreatedOn", Times.text(clock.instant()));
        estate.accounts.put(id, account);
        return new Result(
                "CreateAccountResponse", JsonNodeFactory.instance.objectNode().put("AccountId", id));
    }

    Result get(Estate estate, Exchange exchange) {
        return new Result("Account", estate.account(new Asked(exchange, profile).number("AccountId")));
    }

    Result list(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        Optional<String> part = asked.text("NameContains").map(Asked::lower);
        Optional<String> reference = asked.text("Reference");
        Optional<String> status = asked.word("Status", Contracts.ACCOUNT_STATUS);
        List<ObjectNode> found = estate.accounts.values().stream()
                .filter(account -> part.isEmpty()
                        || Asked.lower(account.path("Name").asText()).contains(part.get()))
                .filter(account -> reference.isEmpty()
                        || account.path("Reference").asText("").equals(reference.get()))
                .filter(account ->
                        status.isEmpty() || account.path("Status").asText().equals(status.get()))
                .toList();
        return asked.page("AccountPage", "Accounts", found, account -> account);
    }

    Result update(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int id = asked.number("AccountId");
        ObjectNode account = estate.openAccount(id).deepCopy();
        if (asked.text("Name").isPresent()) {
            account.put("Name", asked.required("Name"));
        }
        asked.word("BillingType", Contracts.BILLING_TYPE).ifPresent(type -> account.put("BillingType", type));
        asked.copy(account, COPIED);
        estate.accounts.put(id, account);
        return new Result("Account", account);
    }

    Result suspend(Estate estate, Exchange exchange) {
        return become(estate, new Asked(exchange, profile), "Suspended", "The account is already suspended.");
    }

    Result reactivate(Estate estate, Exchange exchange) {
        return become(estate, new Asked(exchange, profile), "Active", "The account is already active.");
    }

    private static Result become(Estate estate, Asked asked, String status, String already) {
        ObjectNode account = estate.openAccount(asked.number("AccountId"));
        if (account.path("Status").asText().equals(status)) {
            return asked.already(FaultException.argument("AccountId", already));
        }
        account.put("Status", status);
        return Result.done();
    }
}

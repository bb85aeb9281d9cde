package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.time.InstantSource;
import java.util.Objects;

/** End customers. */
final class AccountCalls {
    static final long RESELLER = 40_001;

    private final BssAnswers answers;
    private final Listing listing;
    private final InstantSource clock;

    AccountCalls(BssAnswers answers, Listing listing, InstantSource clock) {
        this.answers = answers;
        this.listing = listing;
        this.clock = clock;
    }

    Answer list(BssState state, Exchange exchange) {
        return listing.of(exchange, state.table(BssState.ACCOUNTS).values());
    }

    Answer get(BssState state, Exchange exchange) {
        return answers.one(Rules.account(state, exchange.path("accountId")));
    }

    Answer create(BssState state, Exchange exchange) {
        if (exchange.field("name").orElse("").isBlank()) {
            throw RefusedException.badField("name", "is blank");
        }
        long id = state.nextNumber("account", 41_001);
        String key = Long.toString(id);
        String now = Times.text(clock.instant());
        ObjectNode account = JsonNodeFactory.instance.objectNode().put("id", id);
        account.put("code", "ICP" + id)
                .put("orderingEnabled", true)
                .put("resellingEnabled", false)
                .put("billToAccountId", RESELLER)
                .put("billToAccountName", BssSeed.RESELLER_NAME)
                .put("currency", "EUR")
                .put("paymentMethod", "Net 30")
                .put("creditLimit", 0);
        new AccountFields(exchange.operation()).names().forEach(name -> {
            if (exchange.body().hasNonNull(name) && !name.equals(AccountFields.ADDRESS)) {
                account.set(name, exchange.body().get(name));
            }
        });
        account.put("createdAt", now).put("updatedAt", now);
        state.put(BssState.ACCOUNTS, key, account);
        if (exchange.body().path(AccountFields.ADDRESS) instanceof ObjectNode address) {
            state.put(BssState.ADDRESSES, key, address.deepCopy().put("isBilling", true));
        }
        return answers.createdAccount(account);
    }

    Answer patch(BssState state, Exchange exchange) {
        String id = exchange.path("accountId");
        ObjectNode account = Rules.account(state, id).deepCopy();
        ObjectNode address = state.find(BssState.ADDRESSES, id)
                .orElseGet(JsonNodeFactory.instance::objectNode)
                .deepCopy();
        AccountPatch patch = new AccountPatch(account, address);
        exchange.body().forEach(patch::apply);
        account.put("updatedAt", Times.text(clock.instant()));
        // all steps or none
        state.put(BssState.ACCOUNTS, id, account);
        if (!patch.address().isEmpty()) {
            state.put(BssState.ADDRESSES, id, patch.address());
        }
        return answers.patched(account);
    }

    Answer billingAddress(BssState state, Exchange exchange) {
        String id = exchange.path("accountId");
        Rules.account(state, id);
        return answers.one(Objects.requireNonNull(
                state.find(BssState.ADDRESSES, id).orElseGet(JsonNodeFactory.instance::objectNode)));
    }
}

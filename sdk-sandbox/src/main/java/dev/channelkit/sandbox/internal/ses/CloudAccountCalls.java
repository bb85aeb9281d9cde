package dev.channelkit.sandbox.internal.ses;

import static dev.channelkit.sandbox.internal.ses.SesEntities.CLOUD_ACCOUNT;

import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import java.time.LocalDate;
import java.util.List;

/** Registering cloud accounts, and charging them to customers. */
final class CloudAccountCalls {
    private final SesAnswers answers;
    private final Resource accounts;

    CloudAccountCalls(SesAnswers answers, Resource accounts) {
        this.answers = answers;
        this.accounts = accounts;
    }

    /** What a new account has besides what was sent. */
    Row registered(SesState state, Exchange exchange) {
        String provider = exchange.field("providerCode").orElse("");
        String number = exchange.field("accountNumber").orElse("");
        if (state.provider(provider).isEmpty()) {
            throw RefusedException.badField("providerCode", "names no cloud provider");
        }
        if (state.of(CLOUD_ACCOUNT, "accountNumber", number).stream()
                .anyMatch(account -> account.text("providerCode").equals(provider))) {
            throw RefusedException.conflict("The " + provider + " account " + number + " is registered already");
        }
        return Row.builder()
                .set("cloudAccountId", state.table(CLOUD_ACCOUNT).nextId())
                .set("customerId", null)
                .set("billingStartDate", null)
                .set("priceBookId", null)
                .set("payerAccount", false)
                .set("notes", null)
                .set("customFieldsValues", List.of())
                .build();
    }

    /** An account's own price book must be one for its provider. */
    Row priced(SesState state, Row before, Row after) {
        String book = after.text("priceBookId");
        if (!book.isEmpty() && !book.equals(before.text("priceBookId"))) {
            String provider =
                    state.provider(after.text("providerCode")).map(Row::id).orElse("");
            String prices = state.table(CatalogueEntities.PRICE_BOOK)
                    .find(book)
                    .map(found -> found.text("providerId"))
                    .orElseThrow(() -> RefusedException.badField("priceBookId", "names no price book"));
            if (!prices.equals(provider)) {
                throw RefusedException.badField("priceBookId", "names a price book of another provider");
            }
        }
        return after;
    }

    Reply assign(SesState state, Exchange exchange) {
        Row account = accounts.named(state, exchange);
        if (!exchange.field("ID").orElse("").equals(account.id())) {
            throw RefusedException.badField("ID", "must repeat the id of the path, " + account.id());
        }
        String customer = exchange.field("customerId").orElse("");
        if (state.table(SesEntities.CUSTOMER).find(customer).isEmpty()) {
            throw RefusedException.badField("customerId", "names no customer");
        }
        if (account.get("customerId") != null) {
            throw RefusedException.conflict(
                    "Cloud account " + account.id() + " is assigned to customer " + account.text("customerId"));
        }
        // the e-mail address is taken and, as far as is known, not used
        Row assigned = account.toBuilder()
                .set("customerId", customer)
                .set("billingStartDate", exchange.field("billingStartDate").orElse(null))
                .build();
        return stored(state, assigned);
    }

    Reply unassign(SesState state, Exchange exchange) {
        Row account = accounts.named(state, exchange);
        if (account.get("customerId") == null) {
            throw RefusedException.conflict("Cloud account " + account.id() + " is not assigned");
        }
        LocalDate last = LocalDate.parse(exchange.field("billingEndDate").orElse(""));
        String start = account.text("billingStartDate");
        if (!start.isEmpty() && last.isBefore(LocalDate.parse(start))) {
            throw RefusedException.badField("billingEndDate", "is before the billing starts, " + start);
        }
        return stored(state, Assignments.ended(account, last));
    }

    private Reply stored(SesState state, Row account) {
        state.table(CLOUD_ACCOUNT).put(account);
        return answers.list(200, CLOUD_ACCOUNT, List.of(account), List.of(), state);
    }
}

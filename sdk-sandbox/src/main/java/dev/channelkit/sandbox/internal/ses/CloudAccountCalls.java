package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import java.util.List;

/** Charging cloud accounts to customers. */
final class CloudAccountCalls {
    private final SesAnswers answers;

    CloudAccountCalls(SesAnswers answers) {
        this.answers = answers;
    }

    Answer assign(SesState state, Exchange exchange) {
        String id = exchange.path("cloudAccountId");
        Row account = state.accounts.find(id).orElseThrow(() -> RefusedException.notFound("Cloud account " + id));
        if (!exchange.field("ID").orElse("").equals(id)) {
            throw RefusedException.badField("ID", "must repeat the id of the path, " + id);
        }
        String customer = exchange.field("customerId").orElse("");
        if (state.customers.find(customer).isEmpty()) {
            throw RefusedException.badField("customerId", "names no customer");
        }
        if (account.get("customerId") != null) {
            throw RefusedException.conflict(
                    "Cloud account " + id + " is assigned to customer " + account.text("customerId"));
        }
        // the e-mail address is taken and, as far as is known, not used
        Row assigned = account.toBuilder()
                .set("customerId", customer)
                .set("billingStartDate", exchange.field("billingStartDate").orElse(null))
                .build();
        state.accounts.put(assigned);
        return answers.one(200, SesEntities.CLOUD_ACCOUNT, assigned, List.of(), state);
    }
}

package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.store.Row;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What is particular to groups of customers. */
final class GroupCalls {
    private final InstantSource clock;

    GroupCalls(InstantSource clock) {
        this.clock = clock;
    }

    Row created(SesState state, Exchange exchange) {
        return Row.builder()
                .set("description", null)
                .set("customersCount", 0)
                .set(
                        "createdAt",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .build();
    }

    /** Members stay, in no group. */
    static void dissolved(SesState state, Row group) {
        state.of(SesEntities.CUSTOMER, "groupId", group.id())
                .forEach(member -> state.table(SesEntities.CUSTOMER).put(member.with("groupId", null)));
    }
}

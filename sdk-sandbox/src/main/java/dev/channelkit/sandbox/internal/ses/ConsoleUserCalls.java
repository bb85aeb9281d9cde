package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import dev.channelkit.sandbox.ses.SesProfile;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Who may use the console: version 2 of the API, without the envelope of version 1. */
final class ConsoleUserCalls {
    /** The reseller's own account, the only one that has console users here. */
    static final String ACCOUNT = "10442";

    private final SesAnswers answers;
    private final SesProfile profile;
    private final InstantSource clock;

    ConsoleUserCalls(SesAnswers answers, SesProfile profile, InstantSource clock) {
        this.answers = answers;
        this.profile = profile;
        this.clock = clock;
    }

    Reply list(SesState state, Exchange exchange) {
        requireAccount(exchange);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode users = body.putArray("users");
        state.table(SesEntities.CONSOLE_USER).rows().forEach(user -> users.add(answers.plain(user.without("id"))));
        return new Reply(200, body);
    }

    Reply create(SesState state, Exchange exchange) {
        requireAccount(exchange);
        Table users = state.table(SesEntities.CONSOLE_USER);
        String email = exchange.field("email").orElse("");
        if (!users.where("email", email).isEmpty()) {
            throw RefusedException.badField("email", "belongs to another user");
        }
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Row user = user(
                users.nextId(),
                exchange.field("userName").orElse(""),
                email,
                exchange.field("userType").orElse(""),
                now);
        users.put(user);
        return new Reply(profile.createdStatus(), answers.plain(user.without("id")));
    }

    static Row user(String id, String userName, String email, String type, String time) {
        return Row.builder()
                .set("id", id)
                .set("name", "accounts/" + ACCOUNT + "/users/" + id)
                .set("userName", userName)
                .set("email", email)
                .set("userType", type)
                .set("userStatus", "Active")
                .set("createTime", time)
                .set("updateTime", time)
                .build();
    }

    private static void requireAccount(Exchange exchange) {
        if (!exchange.path("accountId").equals(ACCOUNT)) {
            throw RefusedException.notFound("Account " + exchange.path("accountId"));
        }
    }
}

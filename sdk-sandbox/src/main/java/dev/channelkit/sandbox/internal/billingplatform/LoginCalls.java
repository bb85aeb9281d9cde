package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.util.List;

/** Login and logout, and what is answered to a wrong password. Guarded by the lock of the provider. */
final class LoginCalls {
    static final String USER = "sandbox-test-api-user@example.com";
    static final String PASSWORD = "sandbox-test-pässword \"+&=%\\";
    private static final String WRONG = "The user name or password is wrong.";
    private static final String LOCKED = "The user is locked.";

    private final BillingPlatformProfile profile;
    private final BillingAnswers answers;
    private final Sessions sessions;
    private String password = PASSWORD;
    private int failed;
    private int failedInARow;
    private boolean locked;

    LoginCalls(BillingPlatformProfile profile, BillingAnswers answers, Sessions sessions) {
        this.profile = profile;
        this.answers = answers;
        this.sessions = sessions;
    }

    Answer login(Exchange exchange) {
        boolean right = exchange.field("username").orElse("").equals(USER)
                && exchange.field("password").orElse("").equals(password);
        if (!right) {
            failed++;
            failedInARow++;
            locked = locked
                    || (profile.lockAfter().isPresent()
                            && failedInARow >= profile.lockAfter().getAsInt());
        }
        if (locked || !right) {
            return refused(locked ? "USER_LOCKED" : "INVALID_LOGIN", locked ? LOCKED : WRONG);
        }
        failedInARow = 0;
        ObjectNode entry = answers.entry().put("SessionID", profile.blankSession() ? "" : sessions.open(USER));
        return answers.envelope("loginResponse", List.of(answers.fine(entry)));
    }

    private Answer refused(String code, String text) {
        return switch (profile.loginRefusal()) {
            case "401" -> BillingAnswers.json(401, BillingAnswers.error("unauthorized", text));
            case "500" -> BillingAnswers.json(500, BillingAnswers.errors(code, text));
            default -> {
                ObjectNode entry = answers.entry().putNull("SessionID").put("ErrorCode", code);
                yield answers.envelope("loginResponse", List.of(answers.withText(entry, text)));
            }
        };
    }

    Answer logout(Exchange exchange) {
        sessions.close(exchange.request()
                .headers()
                .first(BillingPlatformProvider.SESSION)
                .orElse(""));
        ObjectNode entry = answers.fine(JsonNodeFactory.instance.objectNode());
        entry.set("Success", answers.flag(true));
        return answers.envelope("logoutResponse", List.of(entry));
    }

    int failed() {
        return failed;
    }

    boolean locked() {
        return locked;
    }

    void unlock() {
        locked = false;
        failedInARow = 0;
    }

    void changePassword(String next) {
        password = next;
    }

    void reset() {
        password = PASSWORD;
        failed = 0;
        unlock();
    }
}

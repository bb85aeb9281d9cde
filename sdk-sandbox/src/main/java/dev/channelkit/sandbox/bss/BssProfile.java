package dev.channelkit.sandbox.bss;

import dev.channelkit.sandbox.internal.profile.Profile;
import dev.channelkit.sandbox.internal.profile.Settings;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Readings of what is not known about BSS, and how fast it is, so that your code can be tested under each. Immutable; each {@code with}
 * gives another profile.
 */
public final class BssProfile extends Profile {
    private static final BssProfile USUAL = new BssProfile(Settings.of("bss")
            .choice("listForm", "paged", "data", "bare")
            .choice("childLists", "array", "wrapped")
            .choice("createdAnswer", "bare", "object", "number")
            .choice("actionAnswer", "none", "accepted", "id", "object")
            .choice("patchAnswer", "none", "entity", "empty")
            .choice("errorForm", "usual", "type", "html", "empty")
            .choice("orderQuantity", "delta", "total")
            .choice("requestQuantity", "total", "delta")
            .flag("refreshToken", false)
            .duration("refreshLife", Duration.ofHours(24))
            .flag("expiresIn", true)
            .duration("tokenLife", Duration.ofHours(1))
            .durationOr("realTokenLife", Settings.SAID)
            .choice("invalidClient", "401", "400")
            .choice("edition", "standard", "free")
            .limit("rateLimit")
            .duration("rateWindow", Duration.ofMinutes(1))
            .choice("rateClock", "machine", "sandbox")
            .choice("rateStatus", "403", "429")
            .flag("retryAfter", false)
            .count("pageCap", 500)
            .limit("emptyPage")
            .choice("filterZone", "utc", "server")
            .flag("leakNextDay", false)
            .flag("ignoreCase", false)
            .flag("offsets", true)
            .duration("executionAfter", Duration.ofMinutes(1))
            .duration("quantityAfter", Duration.ofMinutes(1))
            .duration("cancelWindow", Duration.ofDays(7))
            .choice("expiredDraft", "400", "404")
            .choice("noPlan", "404", "204", "null")
            .choice("invoiceStatusName", "status", "stage"));

    private BssProfile(Settings settings) {
        super(settings);
    }

    /** All defaults. */
    public static BssProfile usual() {
        return USUAL;
    }

    /** How a list comes: {@code paged}, with a paging object, which is the default; {@code data}, without it; or {@code bare}, as an array. */
    public String listForm() {
        return text("listForm");
    }

    /** How a list below another resource comes: {@code array}, the default, or {@code wrapped} in {@code data}, characteristics in {@code attributes}. */
    public String childLists() {
        return text("childLists");
    }

    /** What answers a creation: the id and nothing else, {@code bare}, the default; an {@code object}; or a {@code number} for every kind. */
    public String createdAnswer() {
        return text("createdAnswer");
    }

    /** What answers an action: {@code none}, a 204, the default; {@code accepted}, a 202 where the spec has one; or a 200 with an {@code id} or an {@code object}. */
    public String actionAnswer() {
        return text("actionAnswer");
    }

    /** What answers a patch: {@code none}, a 204, the default; the {@code entity}; or an {@code empty} 200. */
    public String patchAnswer() {
        return text("patchAnswer");
    }

    /** How errors of the API look: {@code usual}, by their kind; all with {@code Type}; {@code html}; or {@code empty}. */
    public String errorForm() {
        return text("errorForm");
    }

    /** What the quantity of an order item for a subscription is: the extra seats, {@code delta}, the default, or the new {@code total}. */
    public String orderQuantity() {
        return text("orderQuantity");
    }

    /** What the quantity of a request for fewer seats is: the new {@code total}, the default, or the seats to take away, {@code delta}. */
    public String requestQuantity() {
        return text("requestQuantity");
    }

    /** Whether a token comes with a refresh token; by default it does not. */
    public boolean refreshToken() {
        return flag("refreshToken");
    }

    /** How long a refresh token lives, by the sandbox's clock; 24 hours by default. It works once. */
    public Duration refreshLife() {
        return duration("refreshLife");
    }

    /** Whether a token says how long it lives, which is the default. */
    public boolean expiresIn() {
        return flag("expiresIn");
    }

    /** What {@code expires_in} says; an hour by default. */
    public Duration tokenLife() {
        return duration("tokenLife");
    }

    /** How long a token really lives, by the sandbox's clock; as it says, by default. */
    public Duration realTokenLife() {
        return durationIfAny("realTokenLife").orElseGet(this::tokenLife);
    }

    /** The status for a wrong client key or secret: 401, the default, or 400. */
    public int invalidClient() {
        return number("invalidClient");
    }

    /** The edition of the reseller: {@code standard}, the default, or {@code free}, which may only read. */
    public String edition() {
        return text("edition");
    }

    /** How long the sliding window is; 60 seconds by default. */
    public Duration rateWindow() {
        return duration("rateWindow");
    }

    /** What a call beyond the limit is answered: 403, the default, or 429. */
    public int rateStatus() {
        return number("rateStatus");
    }

    /** Whether a refusal by the limit says in {@code Retry-After} when there is room again; by default it says nothing. */
    public boolean retryAfter() {
        return flag("retryAfter");
    }

    /** How many items a page has at most, silently; 500 by default. */
    public int pageCap() {
        return number("pageCap");
    }

    /** Where a time in a filter is, as it has no offset: {@code utc}, the default, or {@code server}. */
    public String filterZone() {
        return text("filterZone");
    }

    /** Whether an upper bound of a time in a filter lets the following day in, as version 2 did; by default it does not. */
    public boolean leakNextDay() {
        return flag("leakNextDay");
    }

    /** Whether filters take text without case; by default they do for ids only. */
    public boolean ignoreCase() {
        return flag("ignoreCase");
    }

    /** Whether times carry the server's offset, which is the default; else they come in UTC, without one. */
    public boolean offsets() {
        return flag("offsets");
    }

    /** How long the execution of an order takes of the sandbox's time; a minute by default. */
    public Duration executionAfter() {
        return duration("executionAfter");
    }

    /** How long a request for fewer seats takes of the sandbox's time; a minute by default. */
    public Duration quantityAfter() {
        return duration("quantityAfter");
    }

    /** How long after they began Microsoft subscriptions can be cancelled, and their seats be given back; 7 days by default. */
    public Duration cancelWindow() {
        return duration("cancelWindow");
    }

    /** What a draft older than 7 days is answered: 400, the default, or 404, as if it were gone. */
    public int expiredDraft() {
        return number("expiredDraft");
    }

    /** What answers for an instalment plan where none applies: {@code 404}, the default, {@code 204} or {@code null}. */
    public String noPlan() {
        return text("noPlan");
    }

    /** What an invoice calls its status: {@code status}, the default, or {@code stage}. */
    public String invoiceStatusName() {
        return text("invoiceStatusName");
    }

    /** How many calls of one remote address the window holds; without a limit by default. */
    public OptionalInt rateLimit() {
        return limit("rateLimit");
    }

    /** Whether the window goes by the sandbox's movable clock; by default it goes by the machine's, which nothing moves. */
    public boolean rateBySandboxClock() {
        return text("rateClock").equals("sandbox");
    }

    /** A page that comes empty although others follow, whose items are on the next one; none by default. */
    public OptionalInt emptyPage() {
        return limit("emptyPage");
    }

    /** With lists in that form. */
    public BssProfile withListForm(String form) {
        return with("listForm", form);
    }

    /** With lists below another resource in that form. */
    public BssProfile withChildLists(String form) {
        return with("childLists", form);
    }

    /** With that answer to a creation. */
    public BssProfile withCreatedAnswer(String form) {
        return with("createdAnswer", form);
    }

    /**
     * With the quantities of order items and of requests for fewer seats read alike.
     *
     * @throws IllegalArgumentException if it is neither {@code total} nor {@code delta}
     */
    public BssProfile withQuantities(String reading) {
        return with("orderQuantity", reading).with("requestQuantity", reading);
    }

    /** With refresh tokens, or without. */
    public BssProfile withRefreshToken(boolean refreshes) {
        return with("refreshToken", Boolean.toString(refreshes));
    }

    /** With tokens that say that they live so long, and do. */
    public BssProfile withTokenLife(Duration life) {
        return with("tokenLife", life.toString());
    }

    /** With a limit of so many calls in so much time. */
    public BssProfile withRateLimit(int calls, Duration window) {
        return with("rateLimit", Integer.toString(calls)).with("rateWindow", window.toString());
    }

    /** With pages of at most so many items. */
    public BssProfile withPageCap(int items) {
        return with("pageCap", Integer.toString(items));
    }

    /**
     * This profile with one setting changed by its name, as the command line gives it.
     *
     * @throws IllegalArgumentException if there is no such setting, or the value does not fit
     */
    public BssProfile with(String name, String value) {
        return new BssProfile(changed(name, value));
    }
}

package dev.channelkit.sandbox.billingplatform;

import dev.channelkit.sandbox.internal.profile.Profile;
import dev.channelkit.sandbox.internal.profile.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Readings of what is not known about BillingPlatform, its limits, and how fast its background is, so that your code can be tested under
 * each. Immutable; each {@code with} gives another profile. docs/sandbox.md has all settings by name.
 */
public final class BillingPlatformProfile extends Profile {
    private static final BillingPlatformProfile USUAL =
            new BillingPlatformProfile(forms(limits(access(Settings.of("billingplatform")
                    .flag("background", true)
                    .flag("extractFails", false)
                    .duration("pendingFor", Duration.ofSeconds(5))
                    .duration("processingFor", Duration.ofSeconds(10))
                    .duration("uploadFor", Duration.ofSeconds(10))
                    .choice("extractForm", "array", "envelope")
                    .choice("fileForm", "binary", "base64")))));

    private BillingPlatformProfile(Settings settings) {
        super(settings);
    }

    private static Settings access(Settings settings) {
        return settings.choice("loginRefusal", "entry", "401", "500")
                .flag("blankSession", false)
                .limit("lockAfter")
                .durationOr("sessionLife", Settings.NONE)
                .flag("sessionSliding", false)
                .flag("oneSession", false)
                .limit("killAfter")
                .choice(
                        "deadForm",
                        "401",
                        "401empty",
                        "500",
                        "unauthorized",
                        "unauthorized200",
                        "entry",
                        "entryText",
                        "cycle")
                .duration("tokenLife", Duration.ofHours(1))
                .durationOr("realTokenLife", Settings.SAID)
                .choice("expiresIn", "number", "text", Settings.NONE)
                .flag("tokenType", true);
    }

    private static Settings limits(Settings settings) {
        return settings.count("rowCap", 10_000)
                .choice("listOrder", "id", "any")
                .limit("rateLimit")
                .duration("rateWindow", Duration.ofSeconds(1))
                .choice("rateClock", "machine", "sandbox")
                .limit("atOnce")
                .limit("dailyLimit")
                .flag("retryAfter", false);
    }

    private static Settings forms(Settings settings) {
        return settings.choice("envelopes", "array", "object")
                .choice("writeKey", "usual", "retrieveResponse")
                .choice("deleteKey", "deleteResponse", "updateResponse", "retrieveResponse")
                .choice("undeleteKey", "undeleteResponse", "deleteResponse")
                .choice("success", "boolean", "flag", "text", "code")
                .choice("created", "boolean", "text")
                .choice("errorText", "list", "text", "message")
                .choice("ids", "text", "number")
                .choice("numbers", "text", "number")
                .choice("flagForm", "text", "number", "boolean")
                .choice("names", "pascal", "camel")
                .choice("nulls", "omitted", "shown")
                .choice("noRows", "404", "empty", "null")
                .choice("errorForm", "error", "errors", "html", "empty");
    }

    /** All defaults. */
    public static BillingPlatformProfile usual() {
        return USUAL;
    }

    /** What a wrong password is answered: an {@code entry} with a code in a 200, the default; {@code 401}; or {@code 500} with a list of errors. */
    public String loginRefusal() {
        return text("loginRefusal");
    }

    /** Whether logins answer a blank SessionID and say that all is well; by default they answer one that works. */
    public boolean blankSession() {
        return flag("blankSession");
    }

    /** How many wrong passwords in a row lock the user out, for the right one too; none by default. */
    public OptionalInt lockAfter() {
        return limit("lockAfter");
    }

    /** How long a session lives, by the sandbox's clock; for ever by default. */
    public Optional<Duration> sessionLife() {
        return durationIfAny("sessionLife");
    }

    /** Whether the life of a session is counted from its last use; by default from its login. */
    public boolean sessionSliding() {
        return flag("sessionSliding");
    }

    /** Whether a login ends the user's other sessions; by default it does not. */
    public boolean oneSession() {
        return flag("oneSession");
    }

    /** After how many answers all sessions are killed, again and again; never by default. */
    public OptionalInt killAfter() {
        return limit("killAfter");
    }

    /**
     * How a dead session is told: {@code 401}, the default; {@code 401empty}, without a body; {@code 500}, with {@code INVALID_SESSION_ID} in a
     * list of errors; {@code unauthorized}, that word in a 400, or in a 200 with {@code unauthorized200}; {@code entry}, the code in an envelope
     * of a 200, or in its text with {@code entryText}; or {@code cycle}, one after another.
     */
    public String deadForm() {
        return text("deadForm");
    }

    /** How long a token lives, and says that it does; an hour by default. */
    public Duration tokenLife() {
        return duration("tokenLife");
    }

    /** How long a token really lives, by the sandbox's clock; as it says, by default. */
    public Duration realTokenLife() {
        return durationIfAny("realTokenLife").orElseGet(this::tokenLife);
    }

    /** How a token says how long it lives: as a {@code number}, the default, as {@code text}, or not at all, {@code none}. */
    public String expiresIn() {
        return text("expiresIn");
    }

    /** Whether a token says its type, which is the default. */
    public boolean tokenType() {
        return flag("tokenType");
    }

    /** How many rows a query or a list answers at most, silently; 10,000 by default. */
    public int rowCap() {
        return number("rowCap");
    }

    /** Whether the rows of a list come in another order each time, and are numbered so: nothing in a predicate says the order. By default by id. */
    public boolean listsShuffled() {
        return text("listOrder").equals("any");
    }

    /** How many calls of one remote address the window holds; without a limit by default. The vendor recommends 15 a second. */
    public OptionalInt rateLimit() {
        return limit("rateLimit");
    }

    /** How long the sliding window is; a second by default. */
    public Duration rateWindow() {
        return duration("rateWindow");
    }

    /** Whether the window goes by the sandbox's movable clock; by default it goes by the machine's. The day always goes by the sandbox's. */
    public boolean rateBySandboxClock() {
        return text("rateClock").equals("sandbox");
    }

    /** How many calls are worked on at once; without a limit by default. The vendor recommends 4 to 8. */
    public OptionalInt atOnce() {
        return limit("atOnce");
    }

    /** How many calls 24 hours hold; without a limit by default. The vendor has 100,000. */
    public OptionalInt dailyLimit() {
        return limit("dailyLimit");
    }

    /** Whether a 429 says in {@code Retry-After} when there is room again; by default it says nothing. */
    public boolean retryAfter() {
        return flag("retryAfter");
    }

    /** What an envelope with one entry holds: an {@code array}, the default, or the {@code object} alone. */
    public String envelopes() {
        return text("envelopes");
    }

    /** The key of creates and updates: the {@code usual} one, or {@code retrieveResponse}, as in older snapshots. */
    public String writeKey() {
        return text("writeKey");
    }

    /** The key of deletes: {@code deleteResponse}, the default, {@code updateResponse} or {@code retrieveResponse}. */
    public String deleteKey() {
        return text("deleteKey");
    }

    /** The key of undeletes: {@code undeleteResponse}, the default, or {@code deleteResponse}. */
    public String undeleteKey() {
        return text("undeleteKey");
    }

    /** How a result says that it is one: {@code success} as a {@code boolean}, the default, a {@code flag} or a {@code text}, or by {@code code} alone. */
    public String success() {
        return text("success");
    }

    /** How an upsert says whether a record is new: as a {@code boolean}, the default, or as {@code text}. */
    public String created() {
        return text("created");
    }

    /** Where a result says what went wrong: {@code list} in ErrorText, the default, {@code text} there, or {@code message} in ErrorMessage. */
    public String errorText() {
        return text("errorText");
    }

    /** Ids are {@code text}, the default, or a {@code number}. */
    public String ids() {
        return text("ids");
    }

    /** Amounts and quantities are {@code text}, the default, or a {@code number}. */
    public String numbers() {
        return text("numbers");
    }

    /** Flags of records are {@code text}, "0" and "1", the default, a {@code number} or a {@code boolean}. */
    public String flagForm() {
        return text("flagForm");
    }

    /** Names of fields are {@code pascal}, as written, the default, or {@code camel}, with a small first letter. */
    public String names() {
        return text("names");
    }

    /** Fields without a value are {@code omitted}, the default, or {@code shown} as null, enumerations excepted. */
    public String nulls() {
        return text("nulls");
    }

    /** What answers where nothing matches: {@code 404}, the default, an {@code empty} list, or {@code null}. */
    public String noRows() {
        return text("noRows");
    }

    /** How errors look: with {@code error} and {@code message}, the default; as a list of {@code errors}; {@code html}; or {@code empty}. */
    public String errorForm() {
        return text("errorForm");
    }

    /** Whether the background process is on, which is the default; else extracts stay {@code PENDING}. */
    public boolean background() {
        return flag("background");
    }

    /** Whether extracts fail in the end; by default those do that make no sense. */
    public boolean extractFails() {
        return flag("extractFails");
    }

    /** How long an extract is {@code PENDING}, in the sandbox's time; 5 seconds by default. */
    public Duration pendingFor() {
        return duration("pendingFor");
    }

    /** How long an extract is {@code PROCESSING} then; 10 seconds by default. */
    public Duration processingFor() {
        return duration("processingFor");
    }

    /** How long the rows of an upload take; 10 seconds by default. */
    public Duration uploadFor() {
        return duration("uploadFor");
    }

    /** What a batch of an extract holds in JSON: an {@code array} of rows, the default, or an {@code envelope} around it. */
    public String extractForm() {
        return text("extractForm");
    }

    /** How files come down: {@code binary}, the default, or as {@code base64} in JSON. */
    public String fileForm() {
        return text("fileForm");
    }

    /** With dead sessions told in that form. */
    public BillingPlatformProfile withDeadForm(String form) {
        return with("deadForm", form);
    }

    /** With envelopes that hold an {@code array} or an {@code object}. */
    public BillingPlatformProfile withEnvelopes(String form) {
        return with("envelopes", form);
    }

    /** With flags of records in that form. */
    public BillingPlatformProfile withFlagForm(String form) {
        return with("flagForm", form);
    }

    /** With that key in the answers of deletes. */
    public BillingPlatformProfile withDeleteKey(String key) {
        return with("deleteKey", key);
    }

    /** With the limits that the vendor recommends and has: 15 a second, 8 at once, 100,000 a day. */
    public BillingPlatformProfile withVendorLimits() {
        return with("rateLimit", "15").with("atOnce", "8").with("dailyLimit", "100000");
    }

    /** With sessions that live so long. */
    public BillingPlatformProfile withSessionLife(Duration life) {
        return with("sessionLife", life.toString());
    }

    /** With tokens that say that they live so long, and do. */
    public BillingPlatformProfile withTokenLife(Duration life) {
        return with("tokenLife", life.toString());
    }

    /** With at most so many rows an answer. */
    public BillingPlatformProfile withRowCap(int rows) {
        return with("rowCap", Integer.toString(rows));
    }

    /** With the rows of lists in another order each time. */
    public BillingPlatformProfile withListsShuffled() {
        return with("listOrder", "any");
    }

    /** With the background process off. */
    public BillingPlatformProfile withoutBackground() {
        return with("background", "false");
    }

    /**
     * This profile with one setting changed by its name, as the command line gives it.
     *
     * @throws IllegalArgumentException if there is no such setting, or the value does not fit
     */
    public BillingPlatformProfile with(String name, String value) {
        return new BillingPlatformProfile(changed(name, value));
    }
}

package dev.channelkit.sandbox.billingplatform;

import dev.channelkit.sandbox.internal.profile.Settings;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Readings of what is not known about BillingPlatform, its limits, and how fast its background is, so that your code can be tested under
 * each. Immutable; each {@code with} gives another profile. docs/sandbox.md has all settings by name.
 */
public final class BillingPlatformProfile {
    private static final String NONE = "none";
    private static final BillingPlatformProfile USUAL =
            new BillingPlatformProfile(forms(limits(access(Settings.of("billingplatform")
                    .flag("background", true)
                    .flag("extractFails", false)
                    .duration("pendingFor", Duration.ofSeconds(5))
                    .duration("processingFor", Duration.ofSeconds(10))
                    .duration("uploadFor", Duration.ofSeconds(10))
                    .choice("extractForm", "array", "envelope")
                    .choice("fileForm", "binary", "base64")))));

    private final Settings settings;

    private BillingPlatformProfile(Settings settings) {
        this.settings = settings;
    }

    private static Settings access(Settings settings) {
        return settings.choice("loginRefusal", "entry", "401", "500")
                .flag("blankSession", false)
                .setting("lockAfter", NONE, BillingPlatformProfile::isCount)
                .setting("sessionLife", NONE, BillingPlatformProfile::isLife)
                .flag("sessionSliding", false)
                .flag("oneSession", false)
                .setting("killAfter", NONE, BillingPlatformProfile::isCount)
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
                .setting(
                        "realTokenLife",
                        "said",
                        value -> value.equals("said") || (isLife(value) && !value.equals(NONE)))
                .choice("expiresIn", "number", "text", NONE)
                .flag("tokenType", true);
    }

    private static Settings limits(Settings settings) {
        return settings.count("rowCap", 10_000)
                .choice("listOrder", "id", "any")
                .setting("rateLimit", NONE, BillingPlatformProfile::isCount)
                .duration("rateWindow", Duration.ofSeconds(1))
                .choice("rateClock", "machine", "sandbox")
                .setting("atOnce", NONE, BillingPlatformProfile::isCount)
                .setting("dailyLimit", NONE, BillingPlatformProfile::isCount)
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
        return settings.text("loginRefusal");
    }

    /** Whether logins answer a blank SessionID and say that all is well; by default they answer one that works. */
    public boolean blankSession() {
        return settings.flag("blankSession");
    }

    /** How many wrong passwords in a row lock the user out, for the right one too; none by default. */
    public OptionalInt lockAfter() {
        return count("lockAfter");
    }

    /** How long a session lives, by the sandbox's clock; for ever by default. */
    public Optional<Duration> sessionLife() {
        String life = settings.text("sessionLife");
        return life.equals(NONE) ? Optional.empty() : Optional.of(Duration.parse(life));
    }

    /** Whether the life of a session is counted from its last use; by default from its login. */
    public boolean sessionSliding() {
        return settings.flag("sessionSliding");
    }

    /** Whether a login ends the user's other sessions; by default it does not. */
    public boolean oneSession() {
        return settings.flag("oneSession");
    }

    /** After how many answers all sessions are killed, again and again; never by default. */
    public OptionalInt killAfter() {
        return count("killAfter");
    }

    /**
     * How a dead session is told: {@code 401}, the default; {@code 401empty}, without a body; {@code 500}, with {@code INVALID_SESSION_ID} in a
     * list of errors; {@code unauthorized}, that word in a 400, or in a 200 with {@code unauthorized200}; {@code entry}, the code in an envelope
     * of a 200, or in its text with {@code entryText}; or {@code cycle}, one after another.
     */
    public String deadForm() {
        return settings.text("deadForm");
    }

    /** How long a token lives, and says that it does; an hour by default. */
    public Duration tokenLife() {
        return settings.duration("tokenLife");
    }

    /** How long a token really lives, by the sandbox's clock; as it says, by default. */
    public Duration realTokenLife() {
        String real = settings.text("realTokenLife");
        return real.equals("said") ? tokenLife() : Duration.parse(real);
    }

    /** How a token says how long it lives: as a {@code number}, the default, as {@code text}, or not at all, {@code none}. */
    public String expiresIn() {
        return settings.text("expiresIn");
    }

    /** Whether a token says its type, which is the default. */
    public boolean tokenType() {
        return settings.flag("tokenType");
    }

    /** How many rows a query or a list answers at most, silently; 10,000 by default. */
    public int rowCap() {
        return settings.number("rowCap");
    }

    /** Whether the rows of a list come in another order each time, and are numbered so: nothing in a predicate says the order. By default by id. */
    public boolean listsShuffled() {
        return settings.text("listOrder").equals("any");
    }

    /** How many calls of one remote address the window holds; without a limit by default. The vendor recommends 15 a second. */
    public OptionalInt rateLimit() {
        return count("rateLimit");
    }

    /** How long the sliding window is; a second by default. */
    public Duration rateWindow() {
        return settings.duration("rateWindow");
    }

    /** Whether the window goes by the sandbox's movable clock; by default it goes by the machine's. The day always goes by the sandbox's. */
    public boolean rateBySandboxClock() {
        return settings.text("rateClock").equals("sandbox");
    }

    /** How many calls are worked on at once; without a limit by default. The vendor recommends 4 to 8. */
    public OptionalInt atOnce() {
        return count("atOnce");
    }

    /** How many calls 24 hours hold; without a limit by default. The vendor has 100,000. */
    public OptionalInt dailyLimit() {
        return count("dailyLimit");
    }

    /** Whether a 429 says in {@code Retry-After} when there is room again; by default it says nothing. */
    public boolean retryAfter() {
        return settings.flag("retryAfter");
    }

    /** What an envelope with one entry holds: an {@code array}, the default, or the {@code object} alone. */
    public String envelopes() {
        return settings.text("envelopes");
    }

    /** The key of creates and updates: the {@code usual} one, or {@code retrieveResponse}, as in older snapshots. */
    public String writeKey() {
        return settings.text("writeKey");
    }

    /** The key of deletes: {@code deleteResponse}, the default, {@code updateResponse} or {@code retrieveResponse}. */
    public String deleteKey() {
        return settings.text("deleteKey");
    }

    /** The key of undeletes: {@code undeleteResponse}, the default, or {@code deleteResponse}. */
    public String undeleteKey() {
        return settings.text("undeleteKey");
    }

    /** How a result says that it is one: {@code success} as a {@code boolean}, the default, a {@code flag} or a {@code text}, or by {@code code} alone. */
    public String success() {
        return settings.text("success");
    }

    /** How an upsert says whether a record is new: as a {@code boolean}, the default, or as {@code text}. */
    public String created() {
        return settings.text("created");
    }

    /** Where a result says what went wrong: {@code list} in ErrorText, the default, {@code text} there, or {@code message} in ErrorMessage. */
    public String errorText() {
        return settings.text("errorText");
    }

    /** Ids are {@code text}, the default, or a {@code number}. */
    public String ids() {
        return settings.text("ids");
    }

    /** Amounts and quantities are {@code text}, the default, or a {@code number}. */
    public String numbers() {
        return settings.text("numbers");
    }

    /** Flags of records are {@code text}, "0" and "1", the default, a {@code number} or a {@code boolean}. */
    public String flagForm() {
        return settings.text("flagForm");
    }

    /** Names of fields are {@code pascal}, as written, the default, or {@code camel}, with a small first letter. */
    public String names() {
        return settings.text("names");
    }

    /** Fields without a value are {@code omitted}, the default, or {@code shown} as null, enumerations excepted. */
    public String nulls() {
        return settings.text("nulls");
    }

    /** What answers where nothing matches: {@code 404}, the default, an {@code empty} list, or {@code null}. */
    public String noRows() {
        return settings.text("noRows");
    }

    /** How errors look: with {@code error} and {@code message}, the default; as a list of {@code errors}; {@code html}; or {@code empty}. */
    public String errorForm() {
        return settings.text("errorForm");
    }

    /** Whether the background process is on, which is the default; else extracts stay {@code PENDING}. */
    public boolean background() {
        return settings.flag("background");
    }

    /** Whether extracts fail in the end; by default those do that make no sense. */
    public boolean extractFails() {
        return settings.flag("extractFails");
    }

    /** How long an extract is {@code PENDING}, in the sandbox's time; 5 seconds by default. */
    public Duration pendingFor() {
        return settings.duration("pendingFor");
    }

    /** How long an extract is {@code PROCESSING} then; 10 seconds by default. */
    public Duration processingFor() {
        return settings.duration("processingFor");
    }

    /** How long the rows of an upload take; 10 seconds by default. */
    public Duration uploadFor() {
        return settings.duration("uploadFor");
    }

    /** What a batch of an extract holds in JSON: an {@code array} of rows, the default, or an {@code envelope} around it. */
    public String extractForm() {
        return settings.text("extractForm");
    }

    /** How files come down: {@code binary}, the default, or as {@code base64} in JSON. */
    public String fileForm() {
        return settings.text("fileForm");
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
        return new BillingPlatformProfile(settings.with(name, value));
    }

    private OptionalInt count(String name) {
        String value = settings.text(name);
        return value.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    private static boolean isCount(String value) {
        return value.equals(NONE) || value.matches("[1-9][0-9]{0,8}");
    }

    private static boolean isLife(String value) {
        try {
            return value.equals(NONE) || !Duration.parse(value).isNegative();
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BillingPlatformProfile profile && settings.equals(profile.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}

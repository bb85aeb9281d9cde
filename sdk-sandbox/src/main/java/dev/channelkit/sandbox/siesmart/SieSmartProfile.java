package dev.channelkit.sandbox.siesmart;

import dev.channelkit.sandbox.internal.profile.Profile;
import dev.channelkit.sandbox.internal.profile.Settings;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Readings of what is not known about SieSmart, and how fast it is, so that your code can be tested under each. The defaults are the
 * harsher readings. Immutable; each {@code with} gives another profile.
 */
public final class SieSmartProfile extends Profile {
    private static final SieSmartProfile USUAL = new SieSmartProfile(Settings.of("siesmart")
            .flag("etagOnWrites", false)
            .choice("staleTag", "412", "409", "accept")
            .choice("missingTag", "412", "428")
            .flag("coarseTags", false)
            .flag("quotedTags", false)
            .limit("rateLimit", 100)
            .duration("rateWindow", Duration.ofSeconds(60))
            .choice("rateClock", "machine", "sandbox")
            .flag("countRejected", true)
            .flag("retryAfter", false)
            .duration("tokenLife", Duration.ofHours(24))
            .durationOr("realTokenLife", Settings.SAID)
            .duration("decisionAfter", Duration.ofSeconds(60))
            .count("decidedAtOnce", 10_000)
            .choice("createdStatus", "200", "201")
            .flag("textIds", false)
            .choice("idName", "proposalId", "id")
            .choice("labelMatch", "contains", "exact")
            .choice("subscriptionAnswer", "text", "plain", "object")
            .flag("bareCallbacks", false)
            .count("callbackCopies", 1));

    private SieSmartProfile(Settings settings) {
        super(settings);
    }

    /** All defaults. */
    public static SieSmartProfile usual() {
        return USUAL;
    }

    /** Whether every write answers the new {@code ETag}; by default only creating and reading a proposal do. */
    public boolean etagOnWrites() {
        return flag("etagOnWrites");
    }

    /** What a write with the tag of an old version is answered: {@code 412}, the default, {@code 409}, or {@code accept}: it overwrites. */
    public String staleTag() {
        return text("staleTag");
    }

    /** The status for a write without {@code If-Match}: 412, the default, or 428. */
    public int missingTag() {
        return number("missingTag");
    }

    /** Whether tags show whole seconds, so that two changes in one second share a tag; by default they rise with every change. */
    public boolean coarseTags() {
        return flag("coarseTags");
    }

    /** Whether tags stand in quotes, as HTTP has them; by default they come bare. */
    public boolean quotedTags() {
        return flag("quotedTags");
    }

    /** How many calls of one remote address the window holds; 100 by default, empty for any number. */
    public OptionalInt rateLimit() {
        return limit("rateLimit");
    }

    /** How long the sliding window is; 60 seconds by default. */
    public Duration rateWindow() {
        return duration("rateWindow");
    }

    /** Whether the window goes by the sandbox's movable clock; by default it goes by the machine's, which nothing moves. */
    public boolean rateBySandboxClock() {
        return text("rateClock").equals("sandbox");
    }

    /** Whether calls that the limit refused count too, so that hammering keeps the limit shut, which is the default. */
    public boolean countRejected() {
        return flag("countRejected");
    }

    /** Whether a 429 says in {@code Retry-After} when there is room again; by default it says nothing. */
    public boolean retryAfter() {
        return flag("retryAfter");
    }

    /** What {@code expires_in} says; 24 hours by default. */
    public Duration tokenLife() {
        return duration("tokenLife");
    }

    /** How long a token really lives, by the sandbox's clock; as it says, by default. */
    public Duration realTokenLife() {
        return durationIfAny("realTokenLife").orElseGet(this::tokenLife);
    }

    /** After how much of the sandbox's time a pending decision falls, and people sign; a minute by default. */
    public Duration decisionAfter() {
        return duration("decisionAfter");
    }

    /** Up to which purchase price the answer to a submission has the decision already; 10,000 by default. */
    public int decidedAtOnce() {
        return number("decidedAtOnce");
    }

    /** The status that answers a creation: 200, the default, or 201. */
    public int createdStatus() {
        return number("createdStatus");
    }

    /** Whether ids of proposals are JSON text; by default they are numbers. */
    public boolean textIds() {
        return flag("textIds");
    }

    /** What a proposal's answer calls its id: {@code proposalId}, the default, or {@code id}. */
    public String idName() {
        return text("idName");
    }

    /** Whether the filter {@code label} finds equal labels only; by default it finds those that contain it, without case. */
    public boolean exactLabels() {
        return text("labelMatch").equals("exact");
    }

    /** How a subscription's UUID is answered: as JSON {@code text}, the default, as {@code plain} text, or as the id of an {@code object}. */
    public String subscriptionAnswer() {
        return text("subscriptionAnswer");
    }

    /** Whether callbacks carry the subscription's id and nothing else. */
    public boolean bareCallbacks() {
        return flag("bareCallbacks");
    }

    /** How often each callback is sent; once by default. */
    public int callbackCopies() {
        return number("callbackCopies");
    }

    public SieSmartProfile withEtagOnWrites(boolean always) {
        return with("etagOnWrites", Boolean.toString(always));
    }

    /**
     * With that answer to the tag of an old version.
     *
     * @throws IllegalArgumentException if it is none of {@code 412}, {@code 409} and {@code accept}
     */
    public SieSmartProfile withStaleTag(String answer) {
        return with("staleTag", answer);
    }

    /**
     * With that status for writes without a tag.
     *
     * @throws IllegalArgumentException if it is neither 412 nor 428
     */
    public SieSmartProfile withMissingTag(int status) {
        return with("missingTag", Integer.toString(status));
    }

    public SieSmartProfile withCoarseTags(boolean coarse) {
        return with("coarseTags", Boolean.toString(coarse));
    }

    public SieSmartProfile withQuotedTags(boolean quoted) {
        return with("quotedTags", Boolean.toString(quoted));
    }

    /**
     * With a window of that size.
     *
     * @throws IllegalArgumentException if there are no permits, or the window is negative
     */
    public SieSmartProfile withRateLimit(int permits, Duration window) {
        return with("rateLimit", Integer.toString(permits)).with("rateWindow", window.toString());
    }

    /** With room for any number of calls. */
    public SieSmartProfile withoutRateLimit() {
        return with("rateLimit", Settings.NONE);
    }

    public SieSmartProfile withRateBySandboxClock(boolean movable) {
        return with("rateClock", movable ? "sandbox" : "machine");
    }

    public SieSmartProfile withCountRejected(boolean count) {
        return with("countRejected", Boolean.toString(count));
    }

    public SieSmartProfile withRetryAfter(boolean say) {
        return with("retryAfter", Boolean.toString(say));
    }

    /** With tokens that say, and have, that life. {@code expires_in} shows whole seconds. */
    public SieSmartProfile withTokenLife(Duration life) {
        return with("tokenLife", life.toString());
    }

    /** With tokens that live that long, whatever they say. */
    public SieSmartProfile withRealTokenLife(Duration life) {
        return with("realTokenLife", life.toString());
    }

    public SieSmartProfile withDecisionAfter(Duration wait) {
        return with("decisionAfter", wait.toString());
    }

    /**
     * With the decision in the answer up to that price.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public SieSmartProfile withDecidedAtOnce(int purchasePrice) {
        return with("decidedAtOnce", Integer.toString(purchasePrice));
    }

    /**
     * With that status for creations.
     *
     * @throws IllegalArgumentException if it is neither 200 nor 201
     */
    public SieSmartProfile withCreatedStatus(int status) {
        return with("createdStatus", Integer.toString(status));
    }

    public SieSmartProfile withTextIds(boolean text) {
        return with("textIds", Boolean.toString(text));
    }

    /**
     * With that name for a proposal's id.
     *
     * @throws IllegalArgumentException if it is neither {@code proposalId} nor {@code id}
     */
    public SieSmartProfile withIdName(String name) {
        return with("idName", name);
    }

    public SieSmartProfile withExactLabels(boolean exact) {
        return with("labelMatch", exact ? "exact" : "contains");
    }

    /**
     * With that answer to a subscription.
     *
     * @throws IllegalArgumentException if it is none of {@code text}, {@code plain} and {@code object}
     */
    public SieSmartProfile withSubscriptionAnswer(String form) {
        return with("subscriptionAnswer", form);
    }

    public SieSmartProfile withBareCallbacks(boolean bare) {
        return with("bareCallbacks", Boolean.toString(bare));
    }

    /**
     * With every callback sent so often.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public SieSmartProfile withCallbackCopies(int copies) {
        return with("callbackCopies", Integer.toString(copies));
    }

    /**
     * This profile with one setting changed by its name, as the command line gives it.
     *
     * @throws IllegalArgumentException if there is no such setting, or the value does not fit
     */
    public SieSmartProfile with(String name, String value) {
        return new SieSmartProfile(changed(name, value));
    }
}

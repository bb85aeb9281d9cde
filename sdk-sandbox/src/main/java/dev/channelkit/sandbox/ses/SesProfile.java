package dev.channelkit.sandbox.ses;

import dev.channelkit.sandbox.internal.profile.Profile;
import dev.channelkit.sandbox.internal.profile.Settings;

/**
 * Readings of what is not known about SES, so that your code can be tested under each. The defaults are what the SDK's documentation
 * assumes. Immutable; each {@code with} gives another profile.
 */
public final class SesProfile extends Profile {
    private static final SesProfile USUAL = new SesProfile(Settings.of("ses")
            .flag("numericIds", false)
            .flag("numericAmounts", false)
            .flag("bareSingle", false)
            .flag("plainEnvelope", false)
            .choice("createdStatus", "200", "201")
            .flag("createdIdOnly", false)
            .choice("deletedStatus", "200", "204")
            .flag("barePrices", false)
            .flag("xmlWrappedLists", true)
            .limit("pageCap")
            .flag("ignoreCase", false)
            .flag("refuseRepeatedFilter", false));

    private SesProfile(Settings settings) {
        super(settings);
    }

    /** All defaults. */
    public static SesProfile usual() {
        return USUAL;
    }

    /** Whether ids are JSON numbers; by default they are text. */
    public boolean numericIds() {
        return flag("numericIds");
    }

    /** Whether amounts outside of reports are JSON numbers; by default they are text. */
    public boolean numericAmounts() {
        return flag("numericAmounts");
    }

    /** Whether a single entity comes as an object; by default it comes as an array of one. */
    public boolean bareSingle() {
        return flag("bareSingle");
    }

    /** Whether answers other than reports and errors lack {@code success} and {@code message}; by default they have them. */
    public boolean plainEnvelope() {
        return flag("plainEnvelope");
    }

    /** The status that answers a creation: 200, the default, or 201. */
    public int createdStatus() {
        return number("createdStatus");
    }

    /** Whether a creation answers the new id and nothing else; by default it answers the whole entity. */
    public boolean createdIdOnly() {
        return flag("createdIdOnly");
    }

    /** The status that answers a deletion: 200, the default, with an envelope, or 204 without a body. */
    public int deletedStatus() {
        return number("deletedStatus");
    }

    /** Whether a price book is answered as its prices, directly below {@code data}; by default they come inside the book. */
    public boolean barePrices() {
        return flag("barePrices");
    }

    /**
     * Whether XML wraps nested lists, {@code <lines><line>…</line></lines>}, which is the default; else it repeats their element, {@code
     * <lines>…</lines><lines>…</lines>}. The entities of an answer are repeated in either case.
     */
    public boolean xmlWrappedLists() {
        return flag("xmlWrappedLists");
    }

    /** How many items a page has at most, silently, whatever {@code limit} says; by default the limit counts alone. */
    public int pageCap() {
        return limit("pageCap").orElse(Integer.MAX_VALUE);
    }

    /** Whether filters and sorts take text without case; by default case counts. */
    public boolean ignoreCase() {
        return flag("ignoreCase");
    }

    /** Whether a repeated filter is a 400; by default its last value counts, and the report says so. */
    public boolean refuseRepeatedFilter() {
        return flag("refuseRepeatedFilter");
    }

    public SesProfile withNumericIds(boolean numeric) {
        return with("numericIds", Boolean.toString(numeric));
    }

    public SesProfile withNumericAmounts(boolean numeric) {
        return with("numericAmounts", Boolean.toString(numeric));
    }

    public SesProfile withBareSingle(boolean bare) {
        return with("bareSingle", Boolean.toString(bare));
    }

    public SesProfile withPlainEnvelope(boolean plain) {
        return with("plainEnvelope", Boolean.toString(plain));
    }

    /**
     * With that status for creations.
     *
     * @throws IllegalArgumentException if it is neither 200 nor 201
     */
    public SesProfile withCreatedStatus(int status) {
        return with("createdStatus", Integer.toString(status));
    }

    public SesProfile withCreatedIdOnly(boolean idOnly) {
        return with("createdIdOnly", Boolean.toString(idOnly));
    }

    /**
     * With that status for deletions.
     *
     * @throws IllegalArgumentException if it is neither 200 nor 204
     */
    public SesProfile withDeletedStatus(int status) {
        return with("deletedStatus", Integer.toString(status));
    }

    public SesProfile withBarePrices(boolean bare) {
        return with("barePrices", Boolean.toString(bare));
    }

    public SesProfile withXmlWrappedLists(boolean wrapped) {
        return with("xmlWrappedLists", Boolean.toString(wrapped));
    }

    /**
     * With at most so many items on a page.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public SesProfile withPageCap(int cap) {
        return with("pageCap", Integer.toString(cap));
    }

    public SesProfile withIgnoreCase(boolean ignore) {
        return with("ignoreCase", Boolean.toString(ignore));
    }

    public SesProfile withRefuseRepeatedFilter(boolean refuse) {
        return with("refuseRepeatedFilter", Boolean.toString(refuse));
    }

    /**
     * This profile with one setting changed by its name, as the command line gives it.
     *
     * @throws IllegalArgumentException if there is no such setting, or the value does not fit
     */
    public SesProfile with(String name, String value) {
        return new SesProfile(changed(name, value));
    }
}

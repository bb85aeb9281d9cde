package dev.channelkit.sandbox.dotdigital;

import dev.channelkit.sandbox.internal.profile.Profile;
import dev.channelkit.sandbox.internal.profile.Settings;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Readings of what is not known about dotdigital, how slow it is, and how much goes wrong by itself, so that your code can be tested under each.
 * Immutable; each {@code with} gives another profile.
 */
public final class DotdigitalProfile extends Profile {
    private static final DotdigitalProfile USUAL = new DotdigitalProfile(Settings.of("dotdigital")
            .choice("service", "ResellerService", "ResellerServices")
            .choice("history", "available", "missing")
            .choice("historyOrder", "oldestFirst", "newestFirst")
            .choice("format", "asked", "xml")
            .choice("enumForm", "text", "number")
            .choice("dateForm", "iso", "isoLocal", "wcf", "wcfOffset")
            .choice("readsDates", "any", "iso", "wcf")
            .choice("errorForm", "object", "trailingComma", "array", "text")
            .choice("parameterForm", "line", "inline")
            .choice("resultless", "object", "empty")
            .choice("addUserAnswer", "object", "number", "empty")
            .choice("addCreditAnswer", "object", "empty")
            .choice("repeats", "refused", "accepted")
            .choice("removedUsers", "gone", "disabled")
            .choice("nulls", "omitted", "shown")
            .flag("sparse", false)
            .count("pageCap", 500)
            .limit("reportLines")
            .limit("pool")
            .flag("busy", false)
            .duration("serverLimit", Duration.ofSeconds(125))
            .setting("trouble", "0", value -> value.matches("0|1|0\\.[0-9]{1,6}"))
            .choice("troubleOn", "grants", "writes", "all")
            .count("troubleSeed", 1));

    private DotdigitalProfile(Settings settings) {
        super(settings);
    }

    /** All defaults. */
    public static DotdigitalProfile usual() {
        return USUAL;
    }

    /** What the service is called in the path: {@code ResellerService}, the default, or {@code ResellerServices}. The other is a 404. */
    public String service() {
        return text("service");
    }

    /** Whether there is a history of credits, which is the default; else asking for it is a 404. */
    public boolean history() {
        return text("history").equals("available");
    }

    /** Whether a history begins with the newest entry; by default it begins with the oldest. */
    public boolean newestFirst() {
        return text("historyOrder").equals("newestFirst");
    }

    /** Whether answers are XML whatever is asked for, as when a proxy loses {@code Accept}; by default JSON is to be had. */
    public boolean onlyXml() {
        return text("format").equals("xml");
    }

    /** Whether enumerations are numbers in JSON; by default they are words. */
    public boolean numericEnums() {
        return text("enumForm").equals("number");
    }

    /** How times look in JSON: {@code iso}, the default; {@code isoLocal}, without a zone; {@code wcf}, {@code /Date(ms)/}; or {@code wcfOffset}. */
    public String dateForm() {
        return text("dateForm");
    }

    /** Which times are read: {@code any}, the default; only {@code iso}; or only {@code wcf}. */
    public String readsDates() {
        return text("readsDates");
    }

    /** How errors look in JSON: an {@code object}, the default; one with a {@code trailingComma}, as published; the sibling services' {@code array}; or {@code text}. */
    public String errorForm() {
        return text("errorForm");
    }

    /** How an error names its parameter: on a {@code line} as {@code Parameter name: x}, the default, or {@code inline} as {@code (Parameter 'x')}. */
    public String parameterForm() {
        return text("parameterForm");
    }

    /** Whether calls without a result have an empty 200; by default they say {@code Success}. */
    public boolean emptyResults() {
        return text("resultless").equals("empty");
    }

    /** What answers a new user: an {@code object}, the default, the id as a {@code number} on its own, or {@code empty}. */
    public String addUserAnswer() {
        return text("addUserAnswer");
    }

    /** What answers a grant of credits: an {@code object}, the default, or {@code empty}. */
    public String addCreditAnswer() {
        return text("addCreditAnswer");
    }

    /** Whether a call that finds things as it would make them is refused with a 400, which is the default. */
    public boolean refusesRepeats() {
        return text("repeats").equals("refused");
    }

    /** Whether removed users stay, disabled; by default they are gone. */
    public boolean keepsRemovedUsers() {
        return text("removedUsers").equals("disabled");
    }

    /** Whether JSON has members without a value, as null; by default it leaves them out. XML has them always. */
    public boolean showsNulls() {
        return text("nulls").equals("shown");
    }

    /** Whether answers have only what they must; by default they have all that there is. */
    public boolean sparse() {
        return flag("sparse");
    }

    /** How many items a page has at most, silently; 500 by default. */
    public int pageCap() {
        return number("pageCap");
    }

    /** How many lines a report on the whole estate may have; one with more ends in a 504. Without a limit by default. */
    public OptionalInt reportLines() {
        return limit("reportLines");
    }

    /** How many credits the partner has to hand out; without a limit by default. */
    public OptionalInt pool() {
        return limit("pool");
    }

    /** Whether an account uses some of its credits right after each grant, so that balances prove nothing; by default it does not. */
    public boolean busy() {
        return flag("busy");
    }

    /** How long the platform works on a call before it answers 504, and may still commit it, in the sandbox's time; 125 s by default. */
    public Duration serverLimit() {
        return duration("serverLimit");
    }

    /** Which part of the calls something goes wrong with by itself, from 0, the default, to 1. */
    public double trouble() {
        return Double.parseDouble(text("trouble"));
    }

    /** Which calls trouble meets: {@code grants} of credits, the default; all {@code writes} that must not be repeated; or {@code all}. */
    public String troubleOn() {
        return text("troubleOn");
    }

    /** Which trouble it is: the same number makes the same, call by call of each account. */
    public int troubleSeed() {
        return number("troubleSeed");
    }

    /** With that name of the service. */
    public DotdigitalProfile withService(String name) {
        return with("service", name);
    }

    /** With a history of credits, or without. */
    public DotdigitalProfile withHistory(boolean available) {
        return with("history", available ? "available" : "missing");
    }

    /** With enumerations as numbers, or as words. */
    public DotdigitalProfile withNumericEnums(boolean numeric) {
        return with("enumForm", numeric ? "number" : "text");
    }

    /** With times in that form. */
    public DotdigitalProfile withDateForm(String form) {
        return with("dateForm", form);
    }

    /** With errors in that form. */
    public DotdigitalProfile withErrorForm(String form) {
        return with("errorForm", form);
    }

    /** With pages of at most so many items. */
    public DotdigitalProfile withPageCap(int items) {
        return with("pageCap", Integer.toString(items));
    }

    /** With a 504 for reports on the whole estate that have more lines. */
    public DotdigitalProfile withReportLines(int lines) {
        return with("reportLines", Integer.toString(lines));
    }

    /** With a platform that gives up after so much of the sandbox's time. */
    public DotdigitalProfile withServerLimit(Duration limit) {
        return with("serverLimit", limit.toString());
    }

    /**
     * With trouble for that part of such calls.
     *
     * @param share from 0 to 1, such as 0.3
     * @param calls {@code grants}, {@code writes} or {@code all}
     * @param seed which trouble, from 1
     */
    public DotdigitalProfile withTrouble(String share, String calls, int seed) {
        return with("trouble", share).with("troubleOn", calls).with("troubleSeed", Integer.toString(seed));
    }

    /**
     * This profile with one setting changed by its name, as the command line gives it.
     *
     * @throws IllegalArgumentException if there is no such setting, or the value does not fit
     */
    public DotdigitalProfile with(String name, String value) {
        return new DotdigitalProfile(changed(name, value));
    }
}

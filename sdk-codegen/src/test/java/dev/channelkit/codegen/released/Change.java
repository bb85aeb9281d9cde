package dev.channelkit.codegen.released;

import java.util.Locale;

/**
 * One thing that is other than in the last release.
 *
 * @param area the provider, or the module without its {@code sdk-}
 * @param kind what happened
 * @param subject what fragments call it, see {@link Side}; of a surface the class and member
 * @param text what happened to it, as the end of a sentence that starts with the subject
 * @param breaking whether callers may have to do something about it
 * @param modelled whether the last release said itself that this was a guess
 * @param where file and pointer
 */
record Change(String area, Kind kind, String subject, String text, boolean breaking, boolean modelled, String where) {

    enum Kind {
        ADDED,
        CHANGED,
        REMOVED;

        String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is a line of a surface dump, and not of a spec. */
    boolean isSurface() {
        return where.contains(".api#");
    }

    @Override
    public String toString() {
        return subject + " " + text;
    }
}

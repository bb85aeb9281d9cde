package dev.channelkit.commons.journal;

/** How far a journalled write has come. */
public enum JournalState {
    /** Noted; nothing has left. Where the process that noted it is gone, nothing ever will. */
    PLANNED,
    /** About to be sent, or sent, and no answer noted. Where the process that noted it is gone, nobody knows the outcome. */
    SENT,
    /** Done, by the provider's answer or by what was found later. Never sent again. */
    CONFIRMED,
    /** The call ended without telling. Not sent again until it is settled. */
    UNKNOWN,
    /** Certain not to have been done: refused, never sent, or looked for in vain. May be sent again. */
    ABSENT;

    /** Whether something is left to be found out: planned, sent or unknown. */
    public boolean isOpen() {
        return this == PLANNED || this == SENT || this == UNKNOWN;
    }

    /** Whether it may have been done without that being known: sent or unknown. */
    public boolean isInDoubt() {
        return this == SENT || this == UNKNOWN;
    }
}

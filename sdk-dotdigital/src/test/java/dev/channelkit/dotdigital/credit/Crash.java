package dev.channelkit.dotdigital.credit;

/** The end of a process, as far as one process can show it to itself. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("the process is gone", null, false, false);
    }
}

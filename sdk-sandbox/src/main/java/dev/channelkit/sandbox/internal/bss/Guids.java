package dev.channelkit.sandbox.internal.bss;

/** GUIDs as the platform has them. */
final class Guids {
    /** All zeros: there is none. */
    static final String NONE = "00000000-0000-0000-0000-000000000000";

    private Guids() {}

    static boolean isNone(String id) {
        return id.equals(NONE);
    }
}

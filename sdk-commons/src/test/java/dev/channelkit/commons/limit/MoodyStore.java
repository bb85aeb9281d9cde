package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;

/** A store of somebody else's making, which fails on demand in ways that nobody documented. */
final class MoodyStore implements WindowStore {
    boolean failsToTell;
    boolean failsToTake;
    boolean failsToKeep;

    @Override
    public Access open(Window window, TimeSource time) {
        Access kept = new SharedMemory().open(window, time);
        return new Access() {

            @Override
            public long now() {
                failIf(failsToTell);
                return kept.now();
            }

            @Override
            public boolean isShared() {
                return true;
            }

            @Override
            public WindowRecord take() {
                failIf(failsToTake);
                return kept.take();
            }

            @Override
            public void giveBack(WindowRecord record) {
                failIf(failsToKeep);
                kept.giveBack(record);
            }
        };
    }

    private static void failIf(boolean fails) {
        if (fails) {
            throw new IllegalStateException("a test store's mood");
        }
    }
}

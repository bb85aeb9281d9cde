package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;

/** One record for each limit. The limit's own lock guards it. */
enum MemoryStore implements WindowStore {
    INSTANCE;

    @Override
    public Access open(Window window, TimeSource time) {
        return new Own(WindowRecord.fresh(window, 0), time, time.nanoTime());
    }

    private record Own(WindowRecord record, TimeSource time, long origin) implements Access {

        @Override
        public long now() {
            return time.nanoTime() - origin;
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public WindowRecord take() {
            return record;
        }

        @Override
        public void giveBack(WindowRecord same) {}
    }
}

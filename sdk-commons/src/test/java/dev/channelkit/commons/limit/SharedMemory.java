package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;

/** A store that several limits share, as bytes: what a file does, without one. */
final class SharedMemory implements WindowStore {
    private byte[] bytes = {};

    @Override
    public Access open(Window window, TimeSource time) {
        return new Access() {

            @Override
            public long now() {
                return time.now().getEpochSecond() * 1_000_000_000 + time.now().getNano();
            }

            @Override
            public boolean isShared() {
                return true;
            }

            @Override
            public WindowRecord take() {
                return bytes.length == 0 ? WindowRecord.fresh(window, now()) : WindowRecord.of(bytes, window, now());
            }

            @Override
            public void giveBack(WindowRecord record) {
                bytes = record.toBytes();
            }
        };
    }
}

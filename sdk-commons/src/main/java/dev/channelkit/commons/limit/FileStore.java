package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A record in a file, by the machine's time of day. */
record FileStore(Path path) implements WindowStore {

    @Override
    public Access open(Window window, TimeSource time) {
        Shared access = new Shared(WindowFile.of(path), window, time);
        access.giveBack(access.take()); // what cannot work shows when the client is built
        return access;
    }

    private record Shared(WindowFile file, Window window, TimeSource time) implements Access {

        @Override
        public long now() {
            Instant now = time.now();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public WindowRecord take() {
            return file.take(window, this::now, time);
        }

        @Override
        public WindowRecord takeInterruptibly() throws InterruptedException {
            return file.takeInterruptibly(window, this::now, time);
        }

        @Override
        public void giveBack(WindowRecord record) {
            file.giveBack(record);
        }
    }
}

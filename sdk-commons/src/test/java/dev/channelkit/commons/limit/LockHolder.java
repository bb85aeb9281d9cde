package dev.channelkit.commons.limit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that locks a file, says "locked", and keeps it until its input ends or 20 s are over. */
final class LockHolder {
    private LockHolder() {}

    /** @param args the file */
    public static void main(String[] args) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            try {
                int unused = System.in.read();
            } catch (IOException e) {
                // over, too
            }
            end.countDown();
        });
        reader.setDaemon(true);
        reader.start();
        try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            System.out.println(lock.isValid() ? "locked" : "not locked");
            boolean unused = end.await(50, TimeUnit.SECONDS);
        }
    }
}

package dev.channelkit.benchmarks.footprint;

import dev.channelkit.siesmart.SieSmartClient;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The program that counts and weighs what sdk-siesmart needs at run time. A megabyte is a million bytes. */
final class Footprint {
    private Footprint() {}

    public static void main(String[] args) throws IOException {
        List<Path> all = RuntimeClassPath.of(SieSmartClient.class);
        long bytes = 0;
        for (Path entry : all) {
            long size = Files.isDirectory(entry) ? packed(entry) : Files.size(entry);
            System.out.println("# " + entry.getFileName() + " " + size);
            bytes += size;
        }
        System.out.println("measured footprint.jars channelkit " + all.size() + " 0 jars");
        System.out.println("measured footprint.size channelkit " + bytes / 1e6 + " 0 MB");
    }

    /** How large a folder of classes will be as a jar. */
    static long packed(Path folder) throws IOException {
        Counter counter = new Counter();
        try (ZipOutputStream jar = new ZipOutputStream(counter);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}

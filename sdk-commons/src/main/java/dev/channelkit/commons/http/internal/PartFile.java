package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.download.Download;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.LocalFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file while it arrives, under a name of its own beside the one it will have; it takes that name when it is whole. */
final class PartFile implements AutoCloseable {
    private final Download download;
    private final Path target;
    private final Path part;

    private PartFile(Download download, Path target) {
        this.download = download;
        this.target = target;
        part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** @throws LocalFileException when a file of that name is there and must stay, or the directory cannot be made */
    static PartFile of(Download download, String name) {
        Path target = download.directory().resolve(name);
        if (!download.overwrite() && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw thereAlready(download, target, null);
        }
        try {
            Files.createDirectories(download.directory());
        } catch (IOException e) {
            throw failed("cannot make the directory " + download.directory(), download, e);
        }
        return new PartFile(download, target);
    }

    OutputStream open() {
        try {
            return Files.newOutputStream(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failed("cannot write to " + download.directory(), download, e);
        }
    }

    /** The file, whole and under its name. */
    Path complete() {
        try {
            if (download.overwrite()) {
                replace();
            } else {
                Files.move(part, target);
            }
            return target;
        } catch (FileAlreadyExistsException e) {
            throw thereAlready(download, target, e);
        } catch (IOException e) {
            throw failed("cannot give the file its name " + target, download, e);
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    LocalFileException failed(String what, IOException cause) {
        return failed(what, download, cause);
    }

    /** Leaves nothing behind that is not whole. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what is left is hidden, and not under the name that anybody looks for
        }
    }

    private static LocalFileException failed(String what, Download download, IOException cause) {
        String detail =
                cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return new LocalFileException(
                what + " (" + detail + ")", CallDetails.of(download.origin()).build(), null, cause);
    }

    private static LocalFileException thereAlready(Download download, Path target, @Nullable Throwable cause) {
        return new LocalFileException(
                "the file " + target + " is there already",
                CallDetails.of(download.origin()).build(),
                "move it away, download into another directory, or ask to overwrite",
                cause);
    }
}

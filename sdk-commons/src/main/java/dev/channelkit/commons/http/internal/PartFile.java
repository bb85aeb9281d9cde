package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.operation.Operation;
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
public final class PartFile implements AutoCloseable {
    private final Operation origin;
    private final Path target;
    private final boolean overwrite;
    private final Path part;

    private PartFile(Operation origin, Path target, boolean overwrite) {
        this.origin = origin;
        this.target = target;
        this.overwrite = overwrite;
        part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /**
     * Makes the directory, if it is not there.
     *
     * @param origin the operation that the file is from, for messages
     * @param overwrite whether a file of that name is replaced
     * @throws LocalFileException when a file of that name is there and must stay, or the directory cannot be made
     */
    public static PartFile of(Operation origin, Path target, boolean overwrite) {
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw thereAlready(origin, target, null);
        }
        Path directory = target.toAbsolutePath().getParent();
        try {
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw failed("cannot make the directory " + directory, origin, e);
        }
        return new PartFile(origin, target, overwrite);
    }

    public OutputStream open() {
        try {
            return Files.newOutputStream(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failed("cannot write to " + part.getParent(), origin, e);
        }
    }

    /** The file, whole and under its name. */
    public Path complete() {
        try {
            if (overwrite) {
                replace();
            } else {
                Files.move(part, target);
            }
            return target;
        } catch (FileAlreadyExistsException e) {
            throw thereAlready(origin, target, e);
        } catch (IOException e) {
            throw failed("cannot give the file its name " + target, origin, e);
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public LocalFileException failed(String what, IOException cause) {
        return failed(what, origin, cause);
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

    private static LocalFileException failed(String what, Operation origin, IOException cause) {
        String detail =
                cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return new LocalFileException(
                what + " (" + detail + ")", CallDetails.of(origin).build(), null, cause);
    }

    private static LocalFileException thereAlready(Operation origin, Path target, @Nullable Throwable cause) {
        return new LocalFileException(
                "the file " + target + " is there already",
                CallDetails.of(origin).build(),
                "move it away, download into another directory, or ask to overwrite",
                cause);
    }
}

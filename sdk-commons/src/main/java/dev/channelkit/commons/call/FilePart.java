package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.LocalFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file to send: its name, what it is, and its bytes, which need not fit into memory. Immutable. */
public final class FilePart {
    private static final String BYTES = "application/octet-stream";

    private final String fileName;
    private final Body content;

    private FilePart(String fileName, Body content) {
        this.fileName = Given.value("the name of the file", fileName);
        this.content = content;
    }

    /**
     * A file of this machine under its own name, as its ending says what it is. It is read when it is sent, and again for each repetition.
     *
     * @throws LocalFileException when there is no file, or none that can be read
     */
    public static FilePart of(Path file) {
        String guessed = URLConnection.guessContentTypeFromName(nameOf(file));
        return of(file, guessed == null ? BYTES : guessed);
    }

    /**
     * The same, of a type that its ending does not say.
     *
     * @throws LocalFileException when there is no file, or none that can be read
     * @throws InvalidRequestException when {@code mediaType} is no media type
     */
    public static FilePart of(Path file, String mediaType) {
        long length;
        try {
            length = Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw unreadable(file, null);
        }
        return of(nameOf(file), mediaType, length, () -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Bytes in memory.
     *
     * @throws InvalidRequestException when {@code mediaType} is no media type, or something is missing
     */
    public static FilePart of(String fileName, String mediaType, byte[] content) {
        return new FilePart(fileName, Body.bytes(mediaType, content));
    }

    /**
     * Bytes that can be read again.
     *
     * @param length how many there are; -1 when that is not known
     * @param content asked for a stream from the beginning for every attempt; the stream is closed after it
     * @throws InvalidRequestException when {@code mediaType} is no media type, or something is missing
     */
    public static FilePart of(String fileName, String mediaType, long length, Supplier<? extends InputStream> content) {
        return new FilePart(fileName, Body.stream(mediaType, length, content));
    }

    /**
     * Bytes that can be read only once: once they have been, the call is not repeated even where it was refused unread, such as by a 429.
     *
     * @param length how many there are; -1 when that is not known
     * @param content closed when it has been sent
     * @throws InvalidRequestException when {@code mediaType} is no media type, or something is missing
     */
    public static FilePart once(String fileName, String mediaType, long length, InputStream content) {
        return new FilePart(fileName, new StreamBody(Body.mediaType(mediaType), length, new StreamBody.Once(content)));
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return content.contentType();
    }

    /** How many bytes there are; empty when that is not known. */
    public OptionalLong length() {
        return content.size() < 0 ? OptionalLong.empty() : OptionalLong.of(content.size());
    }

    Body content() {
        return content;
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "file" : name.toString();
    }

    private static LocalFileException unreadable(Path file, @Nullable IOException cause) {
        return new LocalFileException("there is no file to send at " + file, CallDetails.none(), null, cause);
    }

    /** Name, type and length, not the content. */
    @Override
    public String toString() {
        return "FilePart[" + fileName + ", " + mediaType() + ", " + content.describe() + "]";
    }
}

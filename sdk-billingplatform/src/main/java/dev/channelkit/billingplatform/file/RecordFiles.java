package dev.channelkit.billingplatform.file;

import dev.channelkit.billingplatform.api.FilesOperations;
import dev.channelkit.billingplatform.model.FileAnswer;
import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.LocalFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Files in fields of records. Immutable and thread-safe. No file stands in memory as a whole, and its content in no log and no message.
 *
 * <p>A file goes up as Base64 in JSON, a third longer than it is, which is how the client's bound for uploads counts it.
 */
public final class RecordFiles {
    private final Transport transport;

    private RecordFiles(Transport transport) {
        this.transport = transport;
    }

    /** For the client. */
    public static RecordFiles of(Transport transport) {
        return new RecordFiles(transport);
    }

    /**
     * Puts a file of this machine into a field of a record, under its own name.
     *
     * @param entity the record's, such as {@code BULK_UPLOAD_HISTORY}
     * @param field such as {@code AllRecordsFile}
     * @throws LocalFileException if it cannot be read
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if it cannot be told whether the provider took it; nothing is sent twice
     */
    public void upload(String entity, String id, String field, Path file) {
        Path name = file.getFileName();
        long length;
        try {
            length = Files.size(file);
        } catch (IOException e) {
            throw local("there is no file to send at " + file, e);
        }
        upload(entity, id, field, name == null ? "file" : name.toString(), length, () -> opened(file));
    }

    /**
     * Puts what a stream holds into a field of a record.
     *
     * @param length how many bytes there are; -1 when that is not known
     * @param content asked for a stream from the beginning for every attempt, of which there are two where a session ends meanwhile; the stream is
     *     closed after it
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if it cannot be told whether the provider took it; nothing is sent twice
     */
    public void upload(
            String entity,
            String id,
            String field,
            String fileName,
            long length,
            Supplier<? extends InputStream> content) {
        EncodedFile file = new EncodedFile(
                transport.requestNames(FilesOperations.UPLOAD), entity, id, field, fileName, length, content);
        Body body = Body.stream("application/json; charset=utf-8", file.length(), file::open);
        CallRequest request = CallRequest.of(FilesOperations.UPLOAD)
                .path("entity", entity)
                .path("id", id)
                .path("field", field)
                .body(body)
                .build();
        Optional<FileAnswer> unused = transport
                .call(FilesOperations.UPLOAD, Answer.optional(FileAnswer.codec()), request)
                .send(); // a refusal in it was thrown
    }

    /**
     * Puts what a stream holds into a field of a record. It can be read only once, so that a session that ends meanwhile ends the upload, too; where
     * the content can be had again, say how.
     *
     * @param length how many bytes there are; -1 when that is not known
     * @param content closed when it has been sent
     */
    public void uploadOnce(String entity, String id, String field, String fileName, long length, InputStream content) {
        Objects.requireNonNull(content, "content");
        AtomicBoolean taken = new AtomicBoolean();
        upload(entity, id, field, fileName, length, () -> {
            if (!taken.compareAndSet(false, true)) {
                throw new UncheckedIOException(new IOException("it can be read only once, and was"));
            }
            return content;
        });
    }

    /**
     * The file in a field of a record, still arriving, to be closed.
     *
     * <p>Experimental: that files can be had is the vendor's word, how is modelled on the upload. It may come as it is, or as Base64 in JSON; both are
     * read.
     */
    public BinaryAnswer download(String entity, String id, String field) {
        return new FilesOperations(transport).download(entity, id, field);
    }

    /**
     * Saves the file in a field of a record; it is there whole, or not at all. Experimental, as {@link #download(String, String, String)} is.
     *
     * @param target a directory that is there, for the provider's name; else the file
     * @param options {@link java.nio.file.StandardCopyOption#REPLACE_EXISTING} to replace a file of that name
     * @return where the file is
     * @throws LocalFileException when it cannot be written, or a file of that name is there already
     */
    public Path download(String entity, String id, String field, Path target, CopyOption... options) {
        return download(entity, id, field).saveTo(target, options);
    }

    /**
     * Writes the file in a field of a record to a stream, which is not closed. Experimental, as {@link #download(String, String, String)} is.
     *
     * @return how many bytes it had
     * @throws LocalFileException when the stream does not take it
     */
    public long download(String entity, String id, String field, OutputStream target) {
        try (BinaryAnswer answer = download(entity, id, field);
                InputStream content = answer.stream()) {
            byte[] chunk = new byte[64 * 1024];
            long written = 0;
            for (int read = content.read(chunk); read != -1; read = content.read(chunk)) {
                target.write(chunk, 0, read);
                written += read;
            }
            return written;
        } catch (IOException e) {
            if (e.getCause() instanceof ChannelKitException broken) {
                throw broken;
            }
            throw local("the file could not be written on", e);
        }
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalFileException local(String what, IOException cause) {
        return new LocalFileException(what, CallDetails.none(), null, cause);
    }
}

package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.api.FilesOperations;
import dev.channelkit.billingplatform.file.RecordFiles;
import dev.channelkit.commons.download.FileName;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the files of one extract to disk, one after the other. */
final class ExtractDownload {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.billingplatform");

    private final RecordFiles files;
    private final String entity;
    private final String name;
    private final RowForm form;
    private final Path directory;

    ExtractDownload(RecordFiles files, String entity, String name, RowForm form, Path directory) {
        this.files = files;
        this.entity = entity;
        this.name = name;
        this.form = form;
        this.directory = directory;
    }

    ExtractResult all(ExtractStatus done) {
        String id = Objects.requireNonNull(done.request().id(), "an extract without an id");
        List<String> fields = done.fileFields();
        Long announced = done.announcedRows();
        if (fields.isEmpty() && (announced == null || announced != 0)) {
            throw new DecodingException(
                    "extract " + id + " is done and does not say where its files are",
                    Outcome.APPLIED,
                    CallDetails.of(FilesOperations.DOWNLOAD).build(),
                    "look at the record, and have them by files().download(…)",
                    null);
        }
        List<ExtractFile> saved = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            saved.add(one(id, fields.get(i), i + 1));
        }
        ExtractResult result = new ExtractResult(id, saved, announced);
        if (result.missing().orElse(0) != 0) {
            LOG.warn("extract {} has {} rows in its files, and says that it has {}", id, result.rows(), announced);
        }
        return result;
    }

    private ExtractFile one(String id, String field, int number) {
        String stem = FileName.safe(name + "-" + id);
        Path file = directory.resolve(stem + "-" + number + form.ending());
        if (Files.exists(file)) {
            return new ExtractFile(file, field, form, form.count(file), true);
        }
        Path unread = directory.resolve("." + stem + "-" + number + "." + UUID.randomUUID() + ".unread");
        try {
            files.download(entity, id, field, unread);
            long rows = form.count(unread);
            move(unread, file);
            return new ExtractFile(file, field, form, rows, false);
        } catch (IOException e) {
            throw new LocalFileException(
                    "cannot give the file its name " + file,
                    CallDetails.of(FilesOperations.DOWNLOAD).build(),
                    null,
                    e);
        } finally {
            remove(unread);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void remove(Path unread) {
        try {
            Files.deleteIfExists(unread);
        } catch (IOException e) {
            LOG.debug("{} was left behind", unread);
        }
    }
}

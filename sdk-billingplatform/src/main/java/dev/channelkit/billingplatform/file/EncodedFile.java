package dev.channelkit.billingplatform.file;

import dev.channelkit.billingplatform.model.FileUpload;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** The JSON object around a file, written while it is read. */
final class EncodedFile {

    private final byte[] before;
    private final byte[] behind;
    private final long length;
    private final Supplier<? extends InputStream> content;

    /** @param names of the client, by which the fields may have others than in the specification */
    EncodedFile(
            FieldNames names,
            String entity,
            String id,
            String field,
            String fileName,
            long length,
            Supplier<? extends InputStream> content) {
        String around = Json.write(
                FileUpload.builder()
                        .id(id)
                        .entityName(entity)
                        .fileName(fileName)
                        .fieldName(field)
                        .data(new byte[0])
                        .build(),
                FileUpload.codec(),
                names);
        String empty = '"' + names.name(FileUpload.codec().typeName(), "Data") + "\":\"";
        int at = around.lastIndexOf(empty) + empty.length();
        before = around.substring(0, at).getBytes(StandardCharsets.UTF_8);
        behind = around.substring(at).getBytes(StandardCharsets.UTF_8);
        this.length = length;
        this.content = content;
    }

    /** Of the whole object; -1 when that is not known. */
    long length() {
        return length < 0 ? -1 : before.length + (length + 2) / 3 * 4 + behind.length;
    }

    InputStream open() {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before), new Base64Stream(content.get()), new ByteArrayInputStream(behind))));
    }
}

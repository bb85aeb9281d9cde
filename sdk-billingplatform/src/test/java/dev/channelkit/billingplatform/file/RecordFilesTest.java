package dev.channelkit.billingplatform.file;

import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.overlay.Overlay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import mockwebserver3.MockResponse;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordFilesTest {

    @Test
    void theObjectIsAsTheSpecHasItAndItsLengthIsKnown() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok("{\"Id\":\"5\",\"success\":true}"))) {
            byte[] content = "usage,1".getBytes(StandardCharsets.UTF_8);
            billing.client()
                    .files()
                    .upload(
                            "BULK_UPLOAD_HISTORY",
                            "5",
                            "AllRecordsFile",
                            "a \"b\".csv",
                            7,
                            () -> new ByteArrayInputStream(content));
            assertThat(billing.requests())
                    .containsExactly(
                            "POST /files/BULK_UPLOAD_HISTORY/5/AllRecordsFile {\"Id\":\"5\",\"EntityName\":\"BULK_UPLOAD_HISTORY\","
                                    + "\"FileName\":\"a \\\"b\\\".csv\",\"FieldName\":\"AllRecordsFile\",\"Data\":\"dXNhZ2UsMQ==\"}");
            assertThat(billing.received().get(0).getHeaders().get("Content-Length"))
                    .isNotNull();
            assertThat(billing.received().get(0).getHeaders().get("Content-Type"))
                    .startsWith("application/json");
        }
    }

    @Test
    void aNameThatLooksLikeTheObjectIsJustAName() throws IOException {
        EncodedFile file = new EncodedFile(
                FieldNames.DECLARED, "E", "1", "F", "\"Data\":\"", 1, () -> new ByteArrayInputStream(new byte[] {0}));
        String text = new String(file.open().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\"Data\":\"AA==\"}").hasSize((int) file.length());
    }

    @Test
    void aRefusalIsTyped() {
        try (StubbedBilling billing = StubbedBilling.answering(
                request -> ok("{\"Id\":\"5\",\"ErrorCode\":\"17\",\"ErrorText\":\"The file is empty\"}"))) {
            assertThatThrownBy(() -> billing.client()
                            .files()
                            .upload("E", "5", "F", "n", -1, () -> new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(ChannelKitException.class)
                    .hasMessageContaining("The file is empty");
        }
    }

    @Test
    void aLengthThatIsNotSoIsFound() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok("{\"Id\":\"5\",\"success\":true}"))) {
            assertThatThrownBy(() -> billing.client()
                            .files()
                            .upload("E", "5", "F", "n", 10, () -> new ByteArrayInputStream(new byte[3])))
                    .isInstanceOf(ChannelKitException.class);
        }
    }

    @Test
    void aTargetThatTakesNothingIsALocalMatter() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> new MockResponse.Builder()
                .addHeader("Content-Type", "application/octet-stream")
                .body("abc")
                .build())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(billing.client().files().download("E", "5", "F", out)).isEqualTo(3);
            assertThatThrownBy(() -> billing.client().files().download("E", "5", "F", full()))
                    .isInstanceOf(LocalFileException.class);
        }
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
    }

    @Property(tries = 60)
    void everyLengthIsEncodedWholeHoweverItIsRead(
            @ForAll @IntRange(max = 150_000) int length, @ForAll @IntRange(min = 1, max = 9_000) int step)
            throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Base64Stream stream = new Base64Stream(new ByteArrayInputStream(content))) {
            byte[] chunk = new byte[step];
            for (int got = stream.read(chunk, 0, step); got != -1; got = stream.read(chunk, 0, step)) {
                read.write(chunk, 0, got);
                int one = stream.read();
                if (one != -1) {
                    read.write(one);
                }
            }
        }
        assertThat(Base64.getDecoder().decode(read.toByteArray())).isEqualTo(content);
        assertThat(read.size()).isEqualTo((length + 2) / 3 * 4);
    }

    @Test
    void theObjectHasTheNamesOfTheOverlay() {
        Overlay overlay = Overlay.builder()
                .field("FileUpload", "Data", "Content")
                .requestField("uploadFile", "FileName", "Name")
                .build();
        try (StubbedBilling billing = StubbedBilling.answering(
                request -> ok("{\"Id\":\"5\",\"success\":true}"), settings -> settings.overlay(overlay))) {
            billing.client().files().upload("E", "5", "F", "n", 1, () -> new ByteArrayInputStream(new byte[] {0}));
            assertThat(billing.requests())
                    .containsExactly("POST /files/E/5/F {\"Id\":\"5\",\"EntityName\":\"E\",\"Name\":\"n\","
                            + "\"FieldName\":\"F\",\"Content\":\"AA==\"}");
        }
    }
}

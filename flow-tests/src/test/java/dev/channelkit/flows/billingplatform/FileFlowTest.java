package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.sandbox.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFlowTest {
    private static final String ENTITY = "INVOICE";
    private static final String FIELD = "FileName";

    @TempDir
    private Path directory;

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static String invoice(QueryTenant tenant) {
        return String.valueOf(tenant.sandbox
                .billingplatform()
                .query("SELECT Id FROM INVOICE ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY")
                .get(0)
                .get("Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "base64"})
    void aFileComesBackAsItWasWhateverItsLengthAndForm(String form) throws IOException {
        try (QueryTenant tenant = QueryTenant.of(profile -> profile.with("fileForm", form))) {
            String id = invoice(tenant);
            for (int length : new int[] {1, 2, 3, 4, 49_151, 49_152, 49_153, 400_000}) {
                Path file = Files.write(directory.resolve("Rechnung \"1\" ä.pdf"), content(length));
                tenant.billing.files().upload(ENTITY, id, FIELD, file);

                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                assertThat(tenant.billing.files().download(ENTITY, id, FIELD, stream))
                        .isEqualTo(length);
                assertThat(stream.toByteArray()).isEqualTo(content(length));
                Path saved = tenant.billing
                        .files()
                        .download(ENTITY, id, FIELD, directory.resolve("saved"), StandardCopyOption.REPLACE_EXISTING);
                assertThat(saved).hasBinaryContent(content(length));
            }
        }
    }

    @Test
    void streamsGoUpWithAndWithoutALength() throws IOException {
        try (QueryTenant tenant = QueryTenant.usual()) {
            String id = invoice(tenant);
            byte[] content = content(100_000);
            for (long length : new long[] {-1, content.length}) {
                tenant.billing
                        .files()
                        .upload(ENTITY, id, FIELD, "a.bin", length, () -> new ByteArrayInputStream(content));
                try (BinaryAnswer answer = tenant.billing.files().download(ENTITY, id, FIELD)) {
                    assertThat(answer.stream().readAllBytes()).isEqualTo(content);
                }
                tenant.billing
                        .files()
                        .uploadOnce(ENTITY, id, FIELD, "b.bin", length, new ByteArrayInputStream(content));
            }
        }
    }

    @Test
    void aSessionThatDiesMeanwhileIsNoMatterWhereTheFileCanBeReadAgain() throws IOException {
        try (QueryTenant tenant = QueryTenant.usual()) {
            String id = invoice(tenant);
            Path file = Files.write(directory.resolve("a.bin"), content(1_000));
            tenant.billing.files().upload(ENTITY, id, FIELD, file);
            tenant.sandbox.billingplatform().killSessions();

            tenant.billing.files().upload(ENTITY, id, FIELD, file);

            tenant.sandbox.billingplatform().killSessions();
            assertThatThrownBy(() -> tenant.billing
                            .files()
                            .uploadOnce(ENTITY, id, FIELD, "a.bin", -1, new ByteArrayInputStream(content(1_000))))
                    .hasMessageContaining("only once");
        }
    }

    @Test
    void whatGoesWrongIsTypedAndTellsNothingOfTheFile() throws IOException {
        try (QueryTenant tenant = QueryTenant.usual()) {
            String id = invoice(tenant);
            Path file = Files.writeString(directory.resolve("a.txt"), "confidential");
            assertThatThrownBy(() -> tenant.billing.files().upload(ENTITY, id, FIELD, directory.resolve("none")))
                    .isInstanceOf(LocalFileException.class);
            assertThatThrownBy(() -> tenant.billing.files().upload(ENTITY, "999999999", FIELD, file))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> tenant.billing.files().download(ENTITY, id, "Nothing"))
                    .isInstanceOf(NotFoundException.class);
            tenant.sandbox.fault(Fault.reset().afterApplying().on("uploadFile").nth(1));
            int before = tenant.calls("uploadFile");
            assertThatThrownBy(() -> tenant.billing.files().upload(ENTITY, id, FIELD, file))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("confidential", "Y29uZmlk"));
            assertThat(tenant.calls("uploadFile") - before).isEqualTo(1);
        }
    }
}

package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the oracle makes of uploads, files and tags: each rule is broken once. */
class MultipartOracleTest {
    private static final SpecOracle ORACLE =
            SpecOracle.of(Path.of(System.getProperty("channelkit.specs"), "siesmart/openapi.yaml"));
    private static final String DOCUMENTS = "/siesmart/b2b/v1/proposals/4711/documents";
    private static final String FIELD =
            "--b\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\nID_COPY\r\n";
    private static final String FILE = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n";
    private static final String END = "--b--\r\n";

    @Test
    void anUploadAsTheSpecHasItIsFine() {
        assertThat(upload(FILE + FIELD + END)).isEmpty();
    }

    @Test
    void aPartThatIsRequiredMustBeThere() {
        assertThat(upload(FILE + END)).containsExactly("validation.request.body.schema.required");
        assertThat(upload(FIELD + END)).containsExactly("validation.request.body.schema.required");
    }

    @ParameterizedTest
    @CsvSource({
        "name=\"documentType\", name=\"documentKind\", multipart.unknown",
        "form-data; name=\"documentType\", attachment, multipart.name",
        "--b--, --c--, multipart.boundary",
        "Content-Type: application/pdf\\r\\n, '', multipart.type",
        "; filename=\"a.pdf\", '', multipart.file",
        "name=\"documentType\", name=\"documentType\"; filename=\"b\", multipart.file"
    })
    void aPartThatIsNotAsItShouldBeIsFound(String from, String to, String rule) {
        String body = (FILE + FIELD + END).replace(from.replace("\\r\\n", "\r\n"), to);

        assertThat(upload(body)).contains(rule);
    }

    @Test
    void aPartThatIsThereTwiceIsFound() {
        assertThat(upload(FILE + FIELD + FIELD + END)).containsExactly("multipart.duplicate");
    }

    @Test
    void aValueThatTheSchemaRefusesIsFound() {
        assertThat(upload(FILE + FIELD.replace("ID_COPY", "") + END))
                .containsExactly("validation.request.body.schema.minLength");
    }

    @Test
    void aTypeWithoutABoundaryIsFound() {
        assertThat(rules("POST", DOCUMENTS, "multipart/form-data", FILE + FIELD + END, "t1"))
                .contains("multipart.boundary");
    }

    @Test
    void aWriteWithoutItsTagIsFound() {
        assertThat(rules("POST", DOCUMENTS, "multipart/form-data; boundary=b", FILE + FIELD + END, null))
                .containsExactly("validation.request.parameter.header.missing");
    }

    private static List<String> upload(String body) {
        return rules("POST", DOCUMENTS, "multipart/form-data; boundary=b", body, "t1");
    }

    private static List<String> rules(String method, String path, String type, String body, String tag) {
        Headers.Builder headers = new Headers.Builder()
                .add("Authorization", "Bearer test-token")
                .add("Accept", "application/json")
                .add("Content-Type", type);
        if (tag != null) {
            headers.add("If-Match", tag);
        }
        return ORACLE
                .judge(new Exchange(
                        new Exchange.Sent(
                                method,
                                HttpUrl.get("http://127.0.0.1" + path),
                                headers.build(),
                                ByteString.encodeUtf8(body)),
                        null))
                .stream()
                .map(Violation::rule)
                .toList();
    }
}

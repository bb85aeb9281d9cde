package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class SieSmartDocumentsTest {
    private static final String FORM = "multipart/form-data; boundary=\"ed ge\"";

    private Raw api;
    private Deal deal;

    @BeforeEach
    void create(Sandbox sandbox) {
        api = Raw.siesmart(sandbox);
        deal = Deal.complete(api, "Harlow Data", "100");
    }

    @Test
    void whatIsUploadedComesBackByteForByte() {
        byte[] content = new byte[300_000];
        new Random(4).nextBytes(content);
        byte[] almost = "\r\n--ed g\r\n----ed".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(almost, 0, content, 1_000, almost.length);

        Raw.Reply uploaded = upload(content);
        String path =
                deal.path("/documents/" + uploaded.json().path("documentId").asText());
        Raw.Reply downloaded = api.get(path + "/download");

        assertThat(uploaded.status()).isEqualTo(200);
        assertThat(uploaded.json().path("fileName").asText()).isEqualTo("Ausweis \"Müller\".pdf");
        assertThat(uploaded.json().path("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(uploaded.json().path("size").asInt()).isEqualTo(content.length);
        assertThat(downloaded.bytes()).isEqualTo(content);
        assertThat(downloaded.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(downloaded.header("Content-Disposition"))
                .contains("filename*=UTF-8''Ausweis%20%22M%C3%BCller%22.pdf");
        assertThat(api.get(path).json()).isEqualTo(uploaded.json());
    }

    @Test
    void anEmptyFileIsAFile() {
        Raw.Reply uploaded = upload(new byte[0]);

        assertThat(uploaded.json().path("size").asInt(-1)).isZero();
        assertThat(api.get(deal.path("/documents/"
                                + uploaded.json().path("documentId").asText() + "/download"))
                        .bytes())
                .isEmpty();
    }

    @Test
    void areListedByTypeAndRemoved() {
        long first =
                deal.upload("ID_COPY", "a.pdf", "a").json().path("documentId").asLong();
        deal.upload("ACCOUNTS", "b.pdf", "b");

        JsonNode all = deal.get("/documents").json();
        JsonNode copies = deal.get("/documents?documentType=ID_COPY").json();

        assertThat(all.findValuesAsText("fileName")).containsExactly("a.pdf", "b.pdf");
        assertThat(copies.findValuesAsText("fileName")).containsExactly("a.pdf");
        assertThat(deal.delete("/documents/" + first).status()).isEqualTo(204);
        assertThat(deal.get("/documents/" + first).status()).isEqualTo(404);
        assertThat(deal.get("/documents").json()).hasSize(1);
    }

    @Test
    void anUploadThatIsRefusedStoresNothing() {
        assertThat(deal.upload("HOLIDAY_PICTURE", "a.jpg", "a").status()).isEqualTo(422);
        assertThat(deal.tagged("old")
                        .send("POST", deal.path("/documents"), FORM, body("ID_COPY", new byte[1]))
                        .status())
                .isEqualTo(412);
        assertThat(api.send("POST", deal.path("/documents"), FORM, body("ID_COPY", new byte[1]))
                        .status())
                .isEqualTo(412);

        assertThat(deal.get("/documents").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--ed ge\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\nID_COPY\r\n--ed ge--\r\n",
                "--ed ge\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--ed ge--\r\n",
                "--ed ge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx",
                "--ed ge\r\nContent-Type: text/plain\r\n\r\nx\r\n--ed ge--\r\n",
                "--ed ge\r\nno end of headers\r\n--ed ge--\r\n"
            })
    void whatIsNoMultipartFormIsRefused(String body) {
        Raw.Reply reply = deal.tagged(deal.tag()).send("POST", deal.path("/documents"), FORM, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("violations")).isNotEmpty();
    }

    @Test
    void otherFormsOfBodiesAreRefused() {
        Raw tagged = deal.tagged(deal.tag());

        assertThat(tagged.json("POST", deal.path("/documents"), "{\"documentType\": \"ID_COPY\"}")
                        .status())
                .isEqualTo(400);
        assertThat(tagged.send("POST", deal.path("/documents"), "multipart/form-data", body("ID_COPY", new byte[1]))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyAcceptedProposalsHaveSomethingToSignAndOnce() {
        String request =
                "{\"signatories\": [{\"firstName\": \"A\", \"lastName\": \"B\", \"email\": \"a@example.com\"}]}";
        String path = "/documents/"
                + deal.upload("AGREEMENT", "a.pdf", "a")
                        .json()
                        .path("documentId")
                        .asText();

        assertThat(deal.json("POST", path + "/e-sign", request).status()).isEqualTo(409);
        deal.submit();
        assertThat(deal.json("POST", path + "/e-sign", "{\"signatories\": []}").status())
                .isEqualTo(400);
        assertThat(deal.json("POST", path + "/e-sign", request).status()).isEqualTo(200);
        assertThat(deal.json("POST", path + "/e-sign", request).status()).isEqualTo(409);
        assertThat(deal.delete(path).status()).isEqualTo(409);
    }

    @Test
    void theDecisionComesAsAPdf() {
        assertThat(deal.get("/decision/decision-document/download").status()).isEqualTo(409);
        deal.submit();

        Raw.Reply pdf = deal.get("/decision/decision-document/download");

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.body())
                .startsWith("%PDF-1.4")
                .contains("TEST DOCUMENT", "ACCEPTED")
                .endsWith("%%EOF\n");
        int table = Integer.parseInt(pdf.body().split("startxref\n")[1].split("\n")[0]);
        assertThat(pdf.body().substring(table)).startsWith("xref\n0 6\n");
        int thirdObject =
                Integer.parseInt(pdf.body().substring(table).split("\n")[5].substring(0, 10));
        assertThat(pdf.body().substring(thirdObject)).startsWith("3 0 obj\n");
    }

    private Raw.Reply upload(byte[] content) {
        return deal.tagged(deal.tag()).send("POST", deal.path("/documents"), FORM, body("ID_COPY", content));
    }

    private static byte[] body(String type, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("a preamble that nobody reads\r\n--ed ge\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"Ausweis \\\"Müller\\\".pdf\"\r\ncontent-type: application/pdf; x=y\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--ed ge\r\nContent-Disposition: form-data; name=documentType\r\n\r\n" + type
                        + "\r\n--ed ge--\r\nand an epilogue")
                .getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}

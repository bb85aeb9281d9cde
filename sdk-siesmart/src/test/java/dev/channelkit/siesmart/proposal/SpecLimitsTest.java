package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.FilePart;
import dev.channelkit.commons.error.UploadTooLargeException;
import dev.channelkit.siesmart.StubbedSieSmart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bound of uploads is the one that the spec tells under {@code x-limits}. */
@Timeout(60) // so that a hang fails rather than hangs
class SpecLimitsTest {
    private static final int FORM = 4096; // at most, around the file

    @Test
    void uploadsAreBoundAsTheSpecSays() throws IOException {
        int bound = bound();
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> ok("{\"documentId\":5}"))) {
            Documents documents = siesmart.client().documents();

            documents.upload(Samples.readLabelled("a"), pdf(bound - FORM), "QUOTE");
            assertThatThrownBy(() -> documents.upload(Samples.readLabelled("a"), pdf(bound + 1), "QUOTE"))
                    .isInstanceOf(UploadTooLargeException.class);
            assertThat(siesmart.requests()).hasSize(1);
        }
    }

    private static int bound() throws IOException {
        Path specs = Path.of(System.getProperty("channelkit.specs"));
        String text = Files.readString(specs.resolve("siesmart/paths/proposal-documents.yaml"));
        Matcher limit = Pattern.compile("- of: bytes\n +most: (\\d+)").matcher(text);
        assertThat(limit.find()).isTrue();
        return Integer.parseInt(limit.group(1));
    }

    private static FilePart pdf(int bytes) {
        return FilePart.of("quote.pdf", "application/pdf", new byte[bytes]);
    }
}

package dev.channelkit.ses.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.DownloadException;
import dev.channelkit.ses.StubbedSes;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailedInvoiceTest {

    @TempDir
    private Path directory;

    private static MockResponse links(String... links) {
        return StubbedSes.ok("{\"data\":{\"invoice\":{\"id\":\"7\",\"detailedInvoiceFilesUrls\":["
                + Stream.of(links).map(link -> "\"" + link + "\"").collect(Collectors.joining(",")) + "]}}}");
    }

    @Test
    void fetchesEachFileUnderANameOfItsOwn() throws IOException {
        try (MockWebServer files = PromptServer.create()) {
            files.start();
            files.enqueue(new MockResponse.Builder().body("one").build());
            files.enqueue(new MockResponse.Builder().body("two").build());
            String[] links = {
                files.url("/a/usage.csv?s=1").toString(),
                files.url("/b/Usage.csv?s=2").toString()
            };
            try (StubbedSes ses = StubbedSes.answering(request -> links(links))) {

                List<Path> paths = ses.client().invoices().downloadDetailed("7", directory);

                assertThat(paths).containsExactly(directory.resolve("usage.csv"), directory.resolve("Usage-2.csv"));
                assertThat(paths.get(1)).hasContent("two");
            }
        }
    }

    @Test
    void givesNothingForAnInvoiceWithoutFiles() {
        try (StubbedSes ses = StubbedSes.answering(request -> links())) {

            assertThat(ses.client().invoices().downloadDetailed("7", directory)).isEmpty();
        }
    }

    @Test
    void followsNoLinkThatIsNotHttps() {
        try (StubbedSes ses = StubbedSes.answering(request -> links("http://files.example.com/usage.csv"))) {

            assertThatThrownBy(() -> ses.client().invoices().downloadDetailed("7", directory))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("getDetailedInvoice");
        }
    }
}

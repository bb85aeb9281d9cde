package dev.channelkit.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.extract.ExtractRequest;
import dev.channelkit.billingplatform.usage.UsageLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bounds that programs see as constants are those that the spec tells under {@code x-limits}. */
class SpecLimitsTest {

    @Test
    void aFileHasAsManyRecordsAsTheSpecSays() throws IOException {
        assertThat(UsageLoad.MOST_IN_FILE).isEqualTo(most("bulk-upload-history.yaml", "records a file"));
    }

    @Test
    void anExtractsQueryIsAsLongAsTheSpecSays() throws IOException {
        assertThat(ExtractRequest.LONGEST_BODY).isEqualTo(most("bulk-api-request.yaml", "characters of a query"));
    }

    private static int most(String path, String of) throws IOException {
        Path specs = Path.of(System.getProperty("channelkit.specs"));
        String text = Files.readString(specs.resolve("billingplatform/paths").resolve(path));
        Matcher limit = Pattern.compile("- of: " + of + "\n +most: (\\d+)").matcher(text);
        assertThat(limit.find()).isTrue();
        return Integer.parseInt(limit.group(1));
    }
}

package dev.channelkit.commons.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://files.example.com/a/b/usage.csv?sig=x/y.exe | usage.csv",
                "https://files.example.com/Bl%C3%A5b%C3%A4r%20AB.csv | Blåbär AB.csv",
                "https://files.example.com/a+b.csv#c/d | a+b.csv",
                "https://files.example.com/..%2F..%2Fetc%2Fpasswd | _.._etc_passwd",
                "https://files.example.com/a%5C..%5Cb.csv | a_.._b.csv",
                "https://files.example.com/%2e%2e | file",
                "https://files.example.com/.bashrc | bashrc",
                "https://files.example.com/ | file",
                "https://files.example.com | file",
                "https://files.example.com?x=/y.csv | file",
                "https://files.example.com/100%.csv | 100_.csv",
                "https://files.example.com/a%00b%0Ac.csv | a_b_c.csv",
                "https://files.example.com/nul.csv | _nul.csv",
                "https://files.example.com/C%3Astream | C_stream",
            })
    void namesTheFileByTheLastSegmentOfThePathAndNothingElse(String url, String name) {
        assertThat(FileName.ofLink(url)).isEqualTo(name);
    }

    @Test
    void keepsTheEndingOfANameThatIsTooLong() {
        String safe = FileName.safe("x".repeat(500) + ".csv.gz");

        assertThat(safe).hasSize(120).endsWith(".gz");
    }

    @Test
    void numbersBeforeTheEnding() {
        assertThat(FileName.numbered("usage.csv", 2)).isEqualTo("usage-2.csv");
        assertThat(FileName.numbered("usage", 3)).isEqualTo("usage-3");
    }
}

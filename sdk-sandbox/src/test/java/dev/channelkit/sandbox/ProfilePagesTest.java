package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.ses.SesProfile;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of settings on a provider's page is its profile's. */
class ProfilePagesTest {
    private static final Path PAGES = Path.of("../docs/sandbox");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    static List<Arguments> profiles() {
        return List.of(
                Arguments.of("ses", SesProfile.usual()),
                Arguments.of("siesmart", SieSmartProfile.usual()),
                Arguments.of("bss", BssProfile.usual()),
                Arguments.of("dotdigital", DotdigitalProfile.usual()),
                Arguments.of("billingplatform", BillingPlatformProfile.usual()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void hasEverySettingWithItsDefault(String provider, Object profile) throws IOException {
        Map<String, String> told = new TreeMap<>();
        Files.readString(PAGES.resolve(provider + ".md"))
                .lines()
                .dropWhile(line -> !line.equals("| Setting | Default | Meaning |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> row.split("\\|", 4))
                .forEach(cells -> {
                    List<String> names = code(cells[1]);
                    List<String> usual = code(cells[2]);
                    assertThat(names).hasSameSizeAs(usual);
                    for (int i = 0; i < names.size(); i++) {
                        told.put(names.get(i), usual.get(i));
                    }
                });

        assertThat(told).hasToString(profile.toString());
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}

package dev.channelkit.codegen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Nothing modelled is left out of what a page says to verify. Reads the YAML files by itself, and the page as it is committed. */
class VerifyTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static List<String> providers() throws IOException {
        return ProviderDocsTest.providers();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyModelledFieldIsToldByName(String provider) throws IOException {
        String told = part(provider);
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Path file : files(provider, "components/schemas")) {
            Map<?, ?> schema = yaml(file);
            String key = String.valueOf(file.getFileName()).replace(".yaml", "");
            Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
            for (Map.Entry<?, ?> property : properties.entrySet()) {
                Object own = property.getValue() instanceof Map<?, ?> map ? map.get("x-provenance") : null;
                boolean modelled = "modelled".equals(own == null ? schema.get("x-provenance") : own);
                seen += modelled ? 1 : 0;
                if (modelled != isTold(told, key, properties.size(), String.valueOf(property.getKey()))) {
                    missing.add(key + "." + property.getKey() + (modelled ? " is not told" : " is told, and known"));
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(seen).isPositive();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyModelledPathIsTold(String provider) throws IOException {
        int modelled = 0;
        for (Path file : files(provider, "paths")) {
            for (Object value : yaml(file).values()) {
                Object provenance =
                        value instanceof Map<?, ?> map && map.containsKey("x-method") ? map.get("x-provenance") : null;
                modelled += provenance instanceof Map<?, ?> facts && facts.containsValue("modelled") ? 1 : 0;
            }
        }

        assertThat(part(provider)
                        .lines()
                        .filter(line -> line.matches("\\| `.*` \\| (that it exists, )?its path.*"))
                        .count())
                .isEqualTo(modelled);
    }

    private static boolean isTold(String told, String schema, int fields, String field) {
        if (Pattern.compile("[ ,]" + schema + " \\(" + fields + "\\)")
                .matcher(told)
                .find()) {
            return true;
        }
        Matcher row = Pattern.compile("(?m)^\\| " + schema + " \\| (.*) \\|$").matcher(told);
        if (!row.find()) {
            return false;
        }
        List<String> names = CODE.matcher(row.group(1))
                .results()
                .map(found -> found.group(1))
                .toList();
        return row.group(1).startsWith("all " + fields + " but ") != names.contains(field);
    }

    private static String part(String provider) throws IOException {
        String page = Files.readString(
                SPECS.resolveSibling("docs").resolve("providers").resolve(provider + ".md"));
        return page.substring(page.indexOf("<!-- what to verify,"), page.indexOf("<!-- end of what to verify -->"));
    }

    private static List<Path> files(String provider, String folder) throws IOException {
        try (Stream<Path> files = Files.list(SPECS.resolve(provider).resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }
}

package dev.channelkit.codegen.docs;

import static dev.channelkit.codegen.docs.Known.MODELLED;
import static dev.channelkit.codegen.docs.Known.OBSERVED;
import static dev.channelkit.codegen.docs.Known.VENDOR;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The numbers of operations in the README and in docs are those of the specs, in tables and in prose. */
class CountsTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));
    private static final Path README = SPECS.resolveSibling("README.md");
    private static final Pattern OPERATIONS = Pattern.compile("(\\d{2,}) operations");

    private final List<Counts> counts = counts();
    private final Map<String, Counts> byName = counts.stream().collect(toMap(Counts::provider, count -> count));

    @Test
    void theTableOfTheReadmeIsOfTheSpecs() throws IOException {
        String text = Files.readString(README);

        String expected = Page.with(text, "counts", table());
        if (Boolean.getBoolean("docs.accept")) {
            Files.writeString(README, expected);
            text = expected;
        }

        assertThat(Page.difference(text, expected))
                .as("README.md; ./scripts/accept-api writes it anew")
                .isEmpty();
    }

    /** What prose says of a provider, with what it has to say. */
    @TestFactory
    Stream<DynamicTest> proseSaysWhatTheSpecsSay() {
        Counts bss = of("bss");
        Counts dotdigital = of("dotdigital");
        Counts billingplatform = of("billingplatform");
        String all = "README.md";
        String page = "docs/providers/dotdigital.md";
        return Stream.concat(
                counts.stream().map(count -> says(all, "`sdk-%s` | all %d operations", count.provider(), count.all())),
                Stream.of(
                        says(all, "%d of the %d are [modelled]", bss.paths(MODELLED), bss.all()),
                        says(all, "%d of the %d operations are the vendor's word", bss.paths(VENDOR), bss.all()),
                        says(all, "the vendor's word, %d were seen in use", bss.paths(OBSERVED)),
                        says(all, "%d of them by the vendor's reference", billingplatform.paths(VENDOR)),
                        says(all, "**%s of the %d operations is published", one(dotdigital), dotdigital.all()),
                        says(page, "**%s operation of %d is published in full**", one(dotdigital), dotdigital.all()),
                        says("specs/dotdigital/openapi.yaml", "one operation of %d is published", dotdigital.all()),
                        says(
                                page,
                                "the operation is modelled | %d |",
                                dotdigital.tiers().get("C"))));
    }

    @Test
    void theTiersAreAsThePageTellsThem() {
        assertThat(of("dotdigital").tiers())
                .as(
                        "the tiers of specs/dotdigital; correct their table in docs/providers/dotdigital.md, and these numbers")
                .containsEntry("A", 1)
                .containsEntry("B", 1)
                .containsEntry("D", 4);
    }

    /** A number that was right once is found though no test names its sentence. */
    @Test
    void noOtherNumberOfOperationsIsTold() throws IOException {
        Set<Integer> right = new HashSet<>();
        counts.forEach(count -> {
            right.add(count.all());
            Stream.of(Known.values()).map(count::paths).forEach(right::add);
        });
        right.add(sum(Counts::all));
        Path root = SPECS.toAbsolutePath().getParent();
        for (Path file : prose()) {
            Matcher matcher = OPERATIONS.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!isGenerated(file, matcher.start())) {
                    assertThat(right)
                            .as(
                                    "%s says \"%s\"; no spec has so many, correct the sentence",
                                    root.relativize(file), matcher.group())
                            .contains(Integer.valueOf(matcher.group(1)));
                }
            }
        }
    }

    private static boolean isGenerated(Path file, int at) throws IOException {
        String before = Files.readString(file).substring(0, at);
        return before.lastIndexOf("writes it anew -->") > before.lastIndexOf("<!-- end of ");
    }

    private static List<Path> prose() throws IOException {
        Path root = SPECS.toAbsolutePath().getParent();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(root.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")
                                    && !file.toString().contains("decisions")))
                    .toList();
        }
    }

    private static DynamicTest says(String file, String form, Object... values) {
        String sentence = String.format(form, values);
        return DynamicTest.dynamicTest(
                file + ": " + sentence,
                () -> assertThat(Files.readString(SPECS.resolveSibling(file))
                                .replaceAll("\\s+", " ")
                                .contains(sentence))
                        .as(
                                "%s has to say \"%s\" by the specs; the sentence is written by hand, correct it there",
                                file, sentence)
                        .isTrue());
    }

    private static String one(Counts counts) {
        return counts.paths(VENDOR) == 1 ? "One" : String.valueOf(counts.paths(VENDOR));
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| | Operations | vendor | observed | modelled | Fields modelled |\n|---|--:|--:|--:|--:|--:|\n");
        for (Counts count : counts) {
            String name = "[" + count.title() + "](docs/providers/" + count.provider() + ".md)";
            table.append(row(
                    name,
                    count.all(),
                    count.paths(VENDOR),
                    count.paths(OBSERVED),
                    count.paths(MODELLED),
                    count.modelledFields(),
                    count.fields()));
        }
        return table.append(row(
                        "all",
                        sum(Counts::all),
                        sum(count -> count.paths(VENDOR)),
                        sum(count -> count.paths(OBSERVED)),
                        sum(count -> count.paths(MODELLED)),
                        sum(Counts::modelledFields),
                        sum(Counts::fields)))
                .toString();
    }

    private static String row(String name, int all, int vendor, int observed, int modelled, int fields, int of) {
        return "| " + name + " | " + all + " | " + vendor + " | " + observed + " | " + modelled + " | " + fields
                + " of " + of + " |\n";
    }

    private int sum(ToIntFunction<Counts> number) {
        return counts.stream().mapToInt(number).sum();
    }

    private Counts of(String provider) {
        Counts counts = byName.get(provider);
        if (counts == null) {
            throw new AssertionError("there is no " + provider);
        }
        return counts;
    }

    private static List<Counts> counts() {
        try {
            return ProviderDocsTest.providers().stream()
                    .map(provider -> Counts.of(SPECS, provider))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("the specs cannot be listed", e);
        }
    }
}

package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks of pages find, in a small source tree of its own. */
class SnippetRulesTest {
    private static final String PROGRAM = "examples/src/main/java/Lines.java";
    private static final String COMMENT = "sdk-a/src/main/java/A.java";

    @TempDir
    private Path root;

    @BeforeEach
    void tree() throws IOException {
        write(PROGRAM, """
                package p;

                class Lines {
                    void run() {
                        // snippet: one
                        int one = 1;

                        if (one > 0) {
                            one++;
                        }
                        // end
                    }
                }
                """);
        write("docs/page.md", """
                <!-- snippet: Lines#one -->
                ```java
                int one = 1;

                if (one > 0) {
                    one++;
                }
                ```
                """);
        write(COMMENT, """
                /**
                 * <!-- snippet: Lines#one -->
                 * <pre>{@code
                 * int one = 1;
                 *
                 * if (one > 0) {
                 *     one++;
                 * }
                 * }</pre>
                 */
                class A {}
                """);
    }

    @Test
    void aTreeInOrderHasNoProblems() {
        assertThat(problems()).isEmpty();
        assertThat(shown().blocks()).hasSize(2);
        assertThat(shown().regions()).singleElement().satisfies(region -> {
            assertThat(region.from()).isEqualTo(6);
            assertThat(region.to()).isEqualTo(10);
        });
    }

    @Test
    void aChangedBlockIsNamedAndWrittenAgainWhereThatIsAccepted() throws IOException {
        replace("docs/page.md", "one++", "one--");
        replace(COMMENT, "int one = 1;", "int one = 2;");

        assertThat(problems())
                .hasSize(2)
                .anyMatch(p ->
                        p.startsWith("docs/page.md:2: differs from Lines#one at " + PROGRAM + ":6, first in 'one--;'")
                                && p.contains("-Dsnippets.accept=true"))
                .anyMatch(p -> p.startsWith(COMMENT + ":3: differs from Lines#one"));

        shown().accept();

        assertThat(problems()).isEmpty();
        assertThat(Files.readString(root.resolve(COMMENT)))
                .contains("\n * int one = 1;\n *\n * if (one > 0) {\n *     one++;\n * }\n * }</pre>\n");
    }

    @Test
    void aBlockOfNoProgramIsNamed() throws IOException {
        replace("docs/page.md", "Lines#one", "Lines#two");
        assertThat(problems()).containsExactly(blockOfNoProgram());

        replace("docs/page.md", "<!-- snippet: Lines#two -->\n", "");
        replace(COMMENT, "Lines#one", "Lines#two");
        assertThat(problems())
                .hasSize(3)
                .anyMatch(p -> p.startsWith("docs/page.md:1: this block is of no program"))
                .anyMatch(p -> p.startsWith(COMMENT + ":3: this block is of no program"))
                .anyMatch(p -> p.startsWith(PROGRAM + ":5: nothing shows Lines#one"));
    }

    @Test
    void whatADocCommentCannotHoldIsNotWrittenIntoOne() throws IOException {
        replace(PROGRAM, "one++;", "one++; /* more */");
        String before = Files.readString(root.resolve(COMMENT));

        shown().accept();

        assertThat(Files.readString(root.resolve(COMMENT))).isEqualTo(before);
        assertThat(problems())
                .singleElement(STRING)
                .startsWith(COMMENT + ":3: Lines#one cannot stand in a doc comment");
    }

    @Test
    void marksThatMakeNoSenseAreNamed() throws IOException {
        replace(PROGRAM, "// end", "// finis");
        assertThat(problems()).anyMatch(p -> p.startsWith(PROGRAM + ":5: this region has no // end"));

        replace(PROGRAM, "// finis", "// end\n// end");
        assertThat(problems()).anyMatch(p -> p.contains("ends what did not begin"));
    }

    @Test
    void aWholeProgramIsShownBelowItsPackage() throws IOException {
        write("docs/page.md", "<!-- snippet: Lines -->\n```java\n```\n");

        shown().accept();

        assertThat(Files.readString(root.resolve("docs/page.md")))
                .contains("```java\nclass Lines {\n")
                .endsWith("}\n```\n");
    }

    @Test
    void otherPreBlocksInDocCommentsAreRefused() throws IOException {
        replace(COMMENT, "<pre>{@code", "<pre>");

        assertThatThrownBy(this::shown)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("A.java:3: begin it with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"``` java", "```Java", "```java title", "~~~java"})
    void blocksThatHideWhatTheyAreAreRefused(String fence) throws IOException {
        write("docs/other.md", "# Other\n\n" + fence + "\nint two = 2;\n```\n");

        assertThatThrownBy(this::shown)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("other.md:3: begin a block with ```");
    }

    @Test
    void deadLinksAreNamed() throws IOException {
        write(
                "docs/other.md",
                "# Two words, `code`: one\n\n[a](page.md) [b](#two-words-code-one) [c](https://example.com/x)\n");
        assertThat(Anchors.dead(new Repository(root))).isEmpty();

        write(
                "docs/other.md",
                "# Head\n\n[a](gone.md) [b](page.md#none) `[c](no/link.md)`\n\n```\n[d](none.md)\n```\n");
        assertThat(Anchors.dead(new Repository(root)))
                .containsExactly(
                        "docs/other.md:3: gone.md: there is no such file",
                        "docs/other.md:3: page.md#none: the page has no such heading");
    }

    @Test
    void commandsThatNameWhatIsNotThereAreNamed() throws IOException {
        write("sdk-a/pom.xml", "<project/>");
        write("sdk-a/src/main/java/Options.java", "case \"--port\" -> 1;");
        write(
                "docs/page.md",
                "Run `mvn -pl sdk-a -am test -Dtest=Options` or `java -jar sdk-a/target/sdk-a.jar --port 1`.\n");
        write(PROGRAM, "package p;\n");
        write(COMMENT, "class A {}\n");
        assertThat(new CommandLines(new Repository(root)).problems()).isEmpty();

        write("docs/page.md", """
                `mvn -pl sdk-b test` `mvn -Dtest=NoneTest test` `mvn verfy` `mvn -Dnobody.reads=1 test`

                ```sh
                java -jar sdk-a/target/sdk-a.jar --prt 1
                ./scripts/gone   # a comment
                ```
                """);
        assertThat(new CommandLines(new Repository(root)).problems())
                .extracting(problem -> problem.replaceAll(".*': ", ""))
                .containsExactly(
                        "it has no option --prt",
                        "there is no such script, or it is not executable",
                        "there is no module sdk-b",
                        "there is no test NoneTest",
                        "verfy is not among the phases and options that pages use",
                        "nothing reads the property nobody.reads");
    }

    @Test
    void coordinatesOfNothingAreNamed() throws IOException {
        write("sdk-a/pom.xml", "<project/>");
        write(
                "pom.xml",
                "<project><version>2</version><x.version>9</x.version><dependencies><dependency><groupId>x</groupId>"
                        + "<artifactId>x</artifactId><version>${x.version}</version></dependency></dependencies></project>");
        Coordinates coordinates = new Coordinates(new Repository(root));

        assertThat(coordinates.problems(dependency("dev.channelkit", "sdk-a", "2") + dependency("x", "x", "9")))
                .isEmpty();
        assertThat(coordinates.problems(dependency("dev.channelkit", "sdk-a", "1")
                        + dependency("dev.channelkit", "sdk-b", "2")
                        + dependency("x", "x", "8")))
                .containsExactly(
                        "sdk-a is at 2, not 1", "there is no module sdk-b", "the parent has no x in version 8");
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version></dependency>";
    }

    private static String blockOfNoProgram() {
        return "docs/page.md:2: this block is of no program. Write it as a region of one in examples/, between"
                + " '// snippet: name' and '// end', and name it above the block: <!-- snippet: Program#name -->";
    }

    private Shown shown() {
        return new Shown(new Repository(root));
    }

    private List<String> problems() {
        return shown().problems();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Path unused = Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private void replace(String name, String what, String by) throws IOException {
        String before = Files.readString(root.resolve(name));
        assertThat(before).contains(what);
        write(name, before.replace(what, by));
    }
}

package dev.channelkit.examples.snippets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of pages: blocks of sh, and what stands between backticks and begins like one. They name what is there. */
final class CommandLines {
    private static final Pattern INLINE = Pattern.compile("`((?:mvn |java -jar |\\./)[^`]+)`");
    private static final Set<String> PHASES = Set.of(
            "verify", "test", "package", "install", "clean", "process-classes", "spotless:apply", "spotless:check");
    private static final Set<String> OPTIONS = Set.of("-B", "-ntp", "-o", "-q", "-am", "-T2", "-DskipTests");

    private final Repository repository;
    private final List<String> problems = new ArrayList<>();
    private int checked;

    CommandLines(Repository repository) {
        this.repository = repository;
        for (Path page : repository.pages()) {
            if (!repository.name(page).equals("CHANGELOG.md")) { // tells what was
                read(page);
            }
        }
    }

    List<String> problems() {
        return problems;
    }

    /** How many there are. */
    int checked() {
        return checked;
    }

    private void read(Path page) {
        for (Block block : Markdown.blocks(page)) {
            if (block.language().equals("sh")) {
                for (int i = 0; i < block.lines().size(); i++) {
                    check(
                            page,
                            block.from() + i + 1,
                            block.lines().get(i).replaceFirst("\\s#.*", "").strip());
                }
            }
        }
        List<String> lines = Markdown.prose(page);
        for (int i = 0; i < lines.size(); i++) {
            Matcher inline = INLINE.matcher(lines.get(i));
            while (inline.find()) {
                check(page, i + 1, inline.group(1));
            }
        }
    }

    private void check(Path page, int line, String command) {
        if (command.isEmpty() || command.matches(".*[<…].*")) {
            return; // a pattern, for the reader to fill in
        }
        checked++;
        List<String> words = List.of(command.split("\\s+"));
        String problem = switch (words.get(0)) {
            case "mvn" -> maven(words.subList(1, words.size()));
            case "java" -> jar(words);
            case "npx", "git", "cd" -> "";
            default -> script(words);
        };
        if (!problem.isEmpty()) {
            problems.add(repository.name(page) + ":" + line + ": '" + command + "': " + problem);
        }
    }

    private String maven(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                i++;
                for (String module : words.get(i).split(",")) {
                    if (!Files.isRegularFile(repository.file(module).resolve("pom.xml"))) {
                        return "there is no module " + module;
                    }
                }
            } else if (word.startsWith("-Dtest=")) {
                for (String test : word.substring(7).replace("'", "").split(",")) {
                    if (!test.contains("*") && !isTest(test)) {
                        return "there is no test " + test;
                    }
                }
            } else if (word.startsWith("-D") && word.contains("=")) {
                String property = word.substring(2, word.indexOf('='));
                if (!property.startsWith("surefire.") && !property.startsWith("spotless.") && !isRead(property)) {
                    return "nothing reads the property " + property;
                }
            } else if (!OPTIONS.contains(word) && !PHASES.contains(word)) {
                return word + " is not among the phases and options that pages use";
            }
        }
        return "";
    }

    private boolean isTest(String name) {
        return anySource(file -> file.endsWith(name + ".java"), text -> true);
    }

    private boolean isRead(String property) {
        return anySource(file -> true, text -> text.contains('"' + property + '"'));
    }

    private boolean anySource(Predicate<Path> file, Predicate<String> text) {
        return repository.sources().stream()
                .filter(file)
                .anyMatch(source -> text.test(String.join("\n", Repository.lines(source))));
    }

    /** {@code java -jar module/target/module.jar options}. */
    private String jar(List<String> words) {
        Path jar = Path.of(words.get(2));
        Path module = repository.file(String.valueOf(jar.getName(0)));
        if (!words.get(1).equals("-jar")
                || !jar.equals(Path.of(jar.getName(0) + "/target/" + jar.getName(0) + ".jar"))
                || !Files.isRegularFile(module.resolve("pom.xml"))) {
            return "no module makes that jar";
        }
        return options(words.subList(3, words.size()), "\"%s\"", module.resolve("src/main/java"));
    }

    private String script(List<String> words) {
        Path script = repository.file(words.get(0)).normalize();
        if (!Files.isExecutable(script)) {
            return "there is no such script, or it is not executable";
        }
        return options(words.subList(1, words.size()), "%s", script);
    }

    /** Every {@code --option} is spelt out in what reads it. */
    private static String options(List<String> words, String form, Path place) {
        for (String word : words) {
            String option = word.replaceFirst("=.*", "");
            if (option.startsWith("--") && !isIn(place, form.formatted(option))) {
                return "it has no option " + option;
            }
        }
        return "";
    }

    private static boolean isIn(Path place, String text) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> String.join("\n", Repository.lines(file)).contains(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

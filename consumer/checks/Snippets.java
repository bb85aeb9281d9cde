import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a page's programs out of it: {@code java Snippets.java README.md DIRECTORY [PACKAGE]}.
 *
 * <p>A program is a java block with a main method. It goes to {@code src/<Class>.java}; the text block under the same heading, which
 * is what it prints, goes to {@code expected/<Class>.txt}. The names are in the file {@code programs}, one a line. The page's first
 * xml block, which is what goes into a pom, is in {@code pom-part.xml}. With a package named, the programs are put into it: a module
 * takes none without.
 */
final class Snippets {
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+)\n(.*?)^```$|^##+ ", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CLASS = Pattern.compile("^public final class (\\w+)", Pattern.MULTILINE);

    public static void main(String[] arguments) throws IOException {
        String page = Files.readString(Path.of(arguments[0]));
        Path out = Path.of(arguments[1]);
        String inPackage = arguments.length > 2 ? arguments[2] : "";
        Path sources = Files.createDirectories(out.resolve("src").resolve(inPackage));
        Path expected = Files.createDirectories(out.resolve("expected"));

        List<String> programs = new ArrayList<>();
        String last = null; // the program that a text block would belong to
        boolean pom = false;
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            String language = block.group(1);
            String text = block.group(2);
            if (language == null) {
                last = null;
            } else if (language.equals("xml") && !pom) {
                Files.writeString(out.resolve("pom-part.xml"), text);
                pom = true;
            } else if (language.equals("java") && text.contains("public static void main(")) {
                Matcher name = CLASS.matcher(text);
                if (!name.find()) {
                    throw new IllegalArgumentException("a program without a public final class: " + text);
                }
                last = name.group(1);
                programs.add(last);
                String head = inPackage.isEmpty() ? "" : "package " + inPackage + ";\n\n";
                Files.writeString(sources.resolve(last + ".java"), head + text);
            } else if (language.equals("text") && last != null) {
                Files.writeString(expected.resolve(last + ".txt"), text);
                last = null;
            }
        }
        if (programs.isEmpty() || !pom) {
            throw new IllegalArgumentException(arguments[0] + " has no program, or no part of a pom");
        }
        Files.write(out.resolve("programs"), programs);
        System.out.println(programs.size() + " programs: " + String.join(", ", programs));
    }
}

package dev.channelkit.examples.snippets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links of pages to what is in the source tree, and what they lead to. */
final class Anchors {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private Anchors() {}

    /** The links that lead nowhere, with place and reason. */
    static List<String> dead(Repository repository) {
        List<String> dead = new ArrayList<>();
        for (Path page : repository.pages()) {
            List<String> lines = Markdown.prose(page);
            for (int i = 0; i < lines.size(); i++) {
                Matcher link = LINK.matcher(CODE.matcher(lines.get(i)).replaceAll("``"));
                while (link.find()) {
                    String why = problem(page, link.group(1));
                    if (!why.isEmpty()) {
                        dead.add(repository.name(page) + ":" + (i + 1) + ": " + link.group(1) + ": " + why);
                    }
                }
            }
        }
        return dead;
    }

    private static String problem(Path page, String link) {
        if (link.matches("[a-z]+:.*")) {
            return ""; // another site's
        }
        String path = link.replaceFirst("#.*", "");
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!Files.exists(target)) {
            return "there is no such file";
        }
        String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        return anchor.isEmpty() || of(target).contains(anchor) ? "" : "the page has no such heading";
    }

    /** What the headings of a page are called in links: small letters, digits and hyphens; the second of a name ends in -1. */
    static Set<String> of(Path page) {
        Set<String> anchors = new HashSet<>();
        for (String line : Markdown.prose(page)) {
            if (line.matches("#{1,6} .*")) {
                String name = line.replaceFirst("#+ +", "")
                        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .strip()
                        .replace(' ', '-');
                for (int i = 1; !anchors.add(i == 1 ? name : name + "-" + (i - 1)); i++) {
                    continue;
                }
            }
        }
        return anchors;
    }
}

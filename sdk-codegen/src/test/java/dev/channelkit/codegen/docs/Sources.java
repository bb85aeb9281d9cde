package dev.channelkit.codegen.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where facts were read, numbered in the order in which they are first named. */
final class Sources {
    private static final Pattern ADDRESS = Pattern.compile("https://\\S+[\\w/-]");

    private final List<String> sources = new ArrayList<>();

    String number(String source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return "[" + (sources.indexOf(source) + 1) + "]";
    }

    String list() {
        StringBuilder list = new StringBuilder();
        for (String source : sources) {
            String text = ADDRESS.matcher(source.strip().replace('\n', ' ')).replaceAll("<$0>");
            list.append(sources.indexOf(source) + 1).append(". ").append(text).append('\n');
        }
        return list.toString();
    }
}

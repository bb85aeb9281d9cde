package dev.channelkit.codegen.released;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed, for people. */
final class Summary {
    private static final int SHOWN = 12;

    private final SinceRelease since;

    Summary(SinceRelease since) {
        this.since = since;
    }

    /** A page with every change, by area. */
    String page() {
        if (!since.repository().hasRelease()) {
            return "# Changes\n\nNothing has been released yet: there is nothing to compare with.\n";
        }
        StringBuilder page = new StringBuilder("# Changes since " + since.version() + "\n\n");
        if (since.changes().isEmpty()) {
            return page.append("Nothing changed.\n").toString();
        }
        page.append("| | added | changed | removed | breaking |\n|---|---|---|---|---|\n");
        for (String area : since.changedAreas()) {
            page.append("| ").append(area);
            for (Change.Kind kind : Change.Kind.values()) {
                page.append(" | ").append(of(area, kind).size());
            }
            page.append(" | ").append(breaking(area).size()).append(" |\n");
        }
        for (String area : since.changedAreas()) {
            page.append("\n## ").append(area).append('\n');
            list(page, "Breaking", breaking(area));
            for (Change.Kind kind : Change.Kind.values()) {
                list(
                        page,
                        kind.title(),
                        of(area, kind).stream().filter(c -> !c.breaking()).toList());
            }
        }
        return page.toString();
    }

    /** A few lines for the changelog; of surfaces only what breaks, as the rest follows from the specs. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (String area : since.changedAreas()) {
            StringBuilder line = new StringBuilder();
            part(line, "breaking", subjects(breaking(area)));
            for (Change.Kind kind : Change.Kind.values()) {
                part(
                        line,
                        kind.name().toLowerCase(Locale.ROOT),
                        subjects(of(area, kind).stream()
                                .filter(c -> !c.breaking() && !c.isSurface())
                                .toList()));
            }
            if (!line.isEmpty()) {
                lines.append("- ").append(area).append(": ").append(line).append(".\n");
            }
        }
        return lines.toString();
    }

    private static void part(StringBuilder line, String what, List<String> subjects) {
        if (!subjects.isEmpty()) {
            line.append(line.isEmpty() ? "" : "; ").append(what).append(' ');
            line.append(subjects.stream().limit(SHOWN).map(s -> "`" + s + "`").collect(Collectors.joining(", ")));
            if (subjects.size() > SHOWN) {
                line.append(" and ").append(subjects.size() - SHOWN).append(" more");
            }
        }
    }

    private void list(StringBuilder page, String title, List<Change> changes) {
        if (!changes.isEmpty()) {
            page.append("\n### ").append(title).append("\n\n");
            for (Change change : changes) {
                String named = since.namedBy(change);
                page.append("- `").append(change.subject()).append("` ").append(change.text());
                page.append(named.isEmpty() ? "" : " (" + named + ")").append('\n');
            }
        }
    }

    private static List<String> subjects(List<Change> changes) {
        Set<String> subjects =
                changes.stream().map(Change::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(subjects);
    }

    private List<Change> of(String area, Change.Kind kind) {
        return since.changes().stream()
                .filter(change -> change.area().equals(area) && change.kind() == kind)
                .toList();
    }

    private List<Change> breaking(String area) {
        return since.changes().stream()
                .filter(change -> change.area().equals(area) && change.breaking())
                .toList();
    }
}

package dev.channelkit.codegen.released;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the tree say what is released: fragments and summary go into the changelog under the version, specs and surface dumps into
 * {@code specs/released}, and {@code changes/} is emptied. Nothing is written where anything is wrong.
 */
final class Release {
    private static final String UNRELEASED = "## Unreleased\n";
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("added", "Added");
        TITLES.put("changed", "Changed");
        TITLES.put("removed", "Removed");
        TITLES.put("fixed", "Fixed");
        TITLES.put(Fragment.CORRECTION, "Corrected guesses");
    }

    private final Repository repository;
    private final SinceRelease since;
    private final Version version;

    private Release(Repository repository, Version version) {
        this.repository = repository;
        this.since = SinceRelease.in(repository);
        this.version = version;
    }

    /**
     * Releases.
     *
     * @throws IllegalStateException listing what stands against it
     */
    static void cut(Repository repository, String version, LocalDate day) {
        Release release = new Release(repository, Version.parse(version));
        List<String> problems = new ArrayList<>(release.since.problems());
        release.checkVersion(problems);
        String changelog = release.changelog(day, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(version + " cannot be released:\n" + String.join("\n", problems));
        }
        repository.write(repository.changelog(), changelog);
        release.keep();
        repository.fragments().forEach(repository::delete);
    }

    private void checkVersion(List<String> problems) {
        if (!repository.hasRelease()) {
            return;
        }
        Version last = Version.parse(since.version());
        if (version.compareTo(last) <= 0) {
            problems.add("specs/released/VERSION\n    is " + last + "\n    release something later");
            return;
        }
        since.fragments().stream()
                .filter(fragment -> fragment.breaking() && !fragment.isCorrection() && !version.mayBreakAfter(last))
                .forEach(fragment -> problems.add(Fragment.problem(
                        fragment.file(),
                        "breaks, which " + version + " may not after " + last,
                        "release a new " + (last.major() == 0 ? "minor" : "major")
                                + " version, or take the change back")));
        if (!version.isMinorAfter(last)) {
            since.fragments().stream()
                    .filter(fragment -> !fragment.mayPatch() && !fragment.breaking())
                    .forEach(fragment -> problems.add(Fragment.problem(
                            fragment.file(),
                            "is of the kind " + fragment.kind() + ", which a patch may not hold",
                            "release a new minor version")));
            since.changes().stream()
                    .filter(change -> !change.isSurface() && change.kind() != Change.Kind.CHANGED)
                    .filter(change -> since.fragments().stream()
                            .noneMatch(fragment ->
                                    (fragment.mayPatch() || fragment.breaking()) && fragment.covers(change)))
                    .forEach(
                            change -> problems.add(
                                    Fragment.problem(
                                            change.where(),
                                            change
                                                    + ", which a patch may not hold unless it corrects a guess or a fault",
                                            "release a new minor version, or say so in a fragment of the kind modelled-correction or fixed")));
        }
    }

    private String changelog(LocalDate day, List<String> problems) {
        String text = repository.read(repository.changelog());
        int start = text.indexOf(UNRELEASED);
        if (start < 0) {
            problems.add(Fragment.problem("CHANGELOG.md", "has no section Unreleased", "add ## Unreleased on top"));
            return text;
        }
        int body = start + UNRELEASED.length();
        int next = text.indexOf("\n## ", body);
        int end = next < 0 ? text.length() : next + 1;
        String heading = "## " + version + " - " + day + "\n";
        String sections = withFragments(text.substring(body, end).strip());
        String rest = next < 0 ? "" : "\n" + text.substring(end);
        return text.substring(0, body) + "\n" + heading + "\n" + sections.strip() + "\n" + rest;
    }

    /** The hand-written sections, each with its fragments behind, and those that only fragments have. */
    private String withFragments(String written) {
        String sections = written;
        for (Map.Entry<String, String> title : TITLES.entrySet()) {
            String lines = since.fragments().stream()
                    .filter(fragment -> fragment.kind().equals(title.getKey()))
                    .map(Release::line)
                    .collect(Collectors.joining());
            sections = append(sections, title.getValue(), lines);
        }
        return append(sections, "Specs", new Summary(since).lines());
    }

    private static String append(String sections, String title, String lines) {
        if (lines.isEmpty()) {
            return sections;
        }
        String heading = "### " + title + "\n";
        int start = sections.indexOf(heading);
        if (start < 0) {
            return (sections + "\n\n" + heading + lines).strip();
        }
        int next = sections.indexOf("\n### ", start + 1);
        int end = next < 0 ? sections.length() : next;
        return sections.substring(0, end).stripTrailing() + "\n" + lines.stripTrailing()
                + (next < 0 ? "" : "\n" + sections.substring(end));
    }

    private static String line(Fragment fragment) {
        String reason = fragment.reason().isEmpty() ? "" : " Why: " + fragment.reason();
        String text = (fragment.text() + reason).replace("\n", "\n  ");
        String areas = String.join(", ", fragment.areas());
        return "- " + (fragment.breaking() ? "**Breaking.** " : "") + areas + ": " + text + "\n";
    }

    private void keep() {
        repository.releasedProviders().forEach(provider -> repository.delete(repository.releasedSpec(provider)));
        repository.releasedModules().forEach(module -> repository.delete(repository.releasedSurface(module)));
        for (String provider : repository.providers()) {
            Side spec = Side.current(repository.root(), provider);
            repository.write(
                    repository.releasedSpec(provider), Bundle.of(spec.spec()).text());
        }
        for (Map.Entry<String, Path> surface : repository.surfaces().entrySet()) {
            repository.write(repository.releasedSurface(surface.getKey()), repository.read(surface.getValue()));
        }
        repository.write(repository.version(), version + "\n");
    }
}

package dev.channelkit.codegen.released;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that changed since the last release, the fragments that speak of it, and what is wrong with the two. */
final class SinceRelease {
    private static final String POLICY = "; see docs/versioning.md";

    private final Repository repository;
    private final List<Change> changes = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private SinceRelease(Repository repository) {
        this.repository = repository;
    }

    static SinceRelease in(Repository repository) {
        SinceRelease since = new SinceRelease(repository);
        repository
                .fragments()
                .forEach(file -> since.fragments.add(Fragment.read(file, repository.areas(), since.problems)));
        if (repository.hasRelease()) {
            since.specs();
            since.surfaces();
            since.judge();
        }
        return since;
    }

    Repository repository() {
        return repository;
    }

    List<Change> changes() {
        return changes;
    }

    List<Fragment> fragments() {
        return fragments;
    }

    /** File and pointer, what is wrong, and what to do, a line each; empty when all is well. */
    List<String> problems() {
        return problems;
    }

    private void specs() {
        Set<String> providers = repository.providers();
        for (String provider : repository.releasedProviders()) {
            if (providers.contains(provider)) {
                changes.addAll(SpecChanges.of(repository.root(), provider));
            } else {
                changes.add(new Change(
                        provider,
                        Change.Kind.REMOVED,
                        Side.ROOT,
                        "is removed as a whole",
                        true,
                        false,
                        "specs/" + provider + "/openapi.yaml"));
            }
        }
        providers.removeAll(repository.releasedProviders());
        for (String provider : providers) {
            changes.add(new Change(
                    provider,
                    Change.Kind.ADDED,
                    Side.ROOT,
                    "is added as a whole",
                    false,
                    false,
                    "specs/" + provider + "/openapi.yaml"));
        }
    }

    private void surfaces() {
        Map<String, Path> now = repository.surfaces();
        for (String module : repository.releasedModules()) {
            String dump = now.containsKey(module) ? repository.read(now.get(module)) : "";
            changes.addAll(SurfaceDiff.between(module, repository.read(repository.releasedSurface(module)), dump));
        }
    }

    private void judge() {
        for (Change change : changes) {
            if (change.breaking()) {
                judge(change);
            }
        }
        for (Fragment fragment : fragments) {
            if (fragment.isCorrection()) {
                followsFromASpec(fragment);
            }
            for (String covered : fragment.covers()) {
                if (changes.stream()
                        .noneMatch(change -> fragment.areas().contains(change.area())
                                && Fragment.covers(covered, change.subject()))) {
                    problems.add(Fragment.problem(
                            fragment.file(),
                            "covers " + covered + ", where nothing changed since " + version(),
                            "correct the name, or take it out" + POLICY));
                }
            }
        }
    }

    /** What a patch may take from callers is what the corrected fact takes from them: lines of that provider's module. */
    private void followsFromASpec(Fragment fragment) {
        Set<String> corrected = changes.stream()
                .filter(change -> !change.isSurface() && fragment.covers(change))
                .map(Change::area)
                .collect(Collectors.toSet());
        if (corrected.isEmpty()) {
            problems.add(Fragment.problem(
                    fragment.file(),
                    "corrects nothing in a spec",
                    "name in covers: the operation or schema whose facts are other now" + POLICY));
            return;
        }
        changes.stream()
                .filter(change -> change.isSurface()
                        && change.breaking()
                        && fragment.covers(change)
                        && !corrected.contains(change.area()))
                .forEach(change -> problems.add(Fragment.problem(
                        fragment.file(),
                        "calls it a correction of a guess, but corrects nothing in the spec of " + change.area()
                                + ", where " + change + " (" + change.where() + ")",
                        "name that in a fragment of its own, of the kind changed or removed" + POLICY)));
    }

    private void judge(Change change) {
        List<Fragment> covering =
                fragments.stream().filter(fragment -> fragment.covers(change)).toList();
        if (covering.isEmpty()) {
            problems.add(Fragment.problem(
                    change.where(),
                    change + ", which breaks callers of " + version(),
                    "undo it, or say why in a fragment in changes/ with areas: [" + change.area()
                            + "], breaking: yes and covers: [" + change.subject() + "]" + POLICY));
            return;
        }
        if (covering.stream().noneMatch(Fragment::breaking)) {
            problems.add(Fragment.problem(
                    covering.get(0).file(),
                    "says breaking: no, but " + change + " (" + change.where() + ")",
                    "write breaking: yes and the reason" + POLICY));
        }
        covering.stream()
                .filter(fragment -> fragment.isCorrection() && !change.modelled())
                .forEach(fragment -> problems.add(Fragment.problem(
                        fragment.file(),
                        "calls it a correction of a guess, but by " + version() + " that was none: " + change + " ("
                                + change.where() + ")",
                        "make it kind: changed or removed, which a patch may not hold" + POLICY)));
    }

    /** The fragments that are missing, ready to be written but for kind, reason and text; empty when none is. */
    String missingFragments() {
        StringBuilder fragments = new StringBuilder();
        for (String area : changedAreas()) {
            List<String> subjects = changes.stream()
                    .filter(change -> change.breaking()
                            && change.area().equals(area)
                            && namedBy(change).isEmpty())
                    .map(Change::subject)
                    .distinct()
                    .toList();
            if (!subjects.isEmpty()) {
                fragments
                        .append("\nchanges/<any name>.md, if it is meant:\n---\nareas: [")
                        .append(area);
                fragments.append("]\nkind: ").append(String.join(" | ", Fragment.KINDS));
                fragments.append("\nbreaking: yes\ncovers: ").append(subjects);
                fragments.append("\nreason: <how it became known>\n---\n<what callers will notice>\n");
            }
        }
        return fragments.toString();
    }

    /** The number of the last release. */
    String version() {
        return repository.hasRelease() ? repository.read(repository.version()).strip() : "no release";
    }

    /** The fragments that name a change. */
    String namedBy(Change change) {
        return fragments.stream()
                .filter(fragment -> fragment.covers(change))
                .map(Fragment::file)
                .collect(Collectors.joining(", "));
    }

    /** The areas in which something changed. */
    Set<String> changedAreas() {
        return changes.stream().map(Change::area).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package dev.channelkit.codegen.released;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** A repository that was released once, and what its tree says has changed since: for the walk, which edits and does not compare. */
public final class WalkedRelease {
    private final Repository repository;

    private WalkedRelease(Path root) {
        this.repository = new Repository(root);
    }

    /** Releases what stands in {@code root} as 0.1.0. */
    public static WalkedRelease of(Path root) {
        WalkedRelease release = new WalkedRelease(root);
        release.repository.write(release.repository.changelog(), "## Unreleased\n");
        Release.cut(release.repository, "0.1.0", LocalDate.of(2027, 3, 1));
        return release;
    }

    /** What the build finds now. */
    public Comparison compare() {
        return new Comparison(SinceRelease.in(repository));
    }

    /** Writes a fragment of the kind {@code changed} that names everything that breaks. */
    public void explain(Comparison comparison) {
        List<String> subjects = comparison.since.changes().stream()
                .filter(Change::breaking)
                .map(Change::subject)
                .distinct()
                .toList();
        repository.write(
                repository.root().resolve("changes/walked.md"),
                "---\nareas: [golden]\nkind: changed\nbreaking: yes\ncovers: " + subjects
                        + "\nreason: The walk says so.\n---\nThings changed.\n");
    }

    /** What is other than it was released, a sentence each. */
    public static final class Comparison {
        private final SinceRelease since;

        private Comparison(SinceRelease since) {
            this.since = since;
        }

        public List<String> breakingInSpec() {
            return changes(change -> change.breaking() && !change.isSurface());
        }

        public List<String> harmlessInSpec() {
            return changes(change -> !change.breaking() && !change.isSurface());
        }

        public List<String> breakingInSurface() {
            return changes(change -> change.breaking() && change.isSurface());
        }

        public List<String> allBreaking() {
            return changes(Change::breaking);
        }

        private List<String> changes(Predicate<Change> wanted) {
            return since.changes().stream().filter(wanted).map(Change::toString).toList();
        }

        /** Why the build fails. */
        public List<String> problems() {
            return since.problems();
        }
    }
}

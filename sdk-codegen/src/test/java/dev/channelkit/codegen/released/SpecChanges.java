package dev.channelkit.codegen.released;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What changed in one provider's spec since the last release. */
final class SpecChanges {

    private SpecChanges() {}

    /** @param root the folder of the repository; both the spec and its released form must be there */
    static List<Change> of(Path root, String provider) {
        Side current = Side.current(root, provider);
        Bundle bundle = Bundle.of(current.spec());
        String before = read(root.resolve("specs/released/" + provider + ".yaml"));
        if (before.equals(bundle.text())) {
            return List.of();
        }
        Side released = Side.released(root, provider);
        Changes changes = new Changes(provider, released, current);
        new TraitDiff(released, current, changes).compare();
        Map<String, Object> then = Bundle.read(before);
        Unreached unreached = Unreached.in(then);
        Map<String, Object> now = Relocated.document(bundle.document(), released, current);
        new ApiDiff(current, changes)
                .compare(Bundle.yaml(unreached.reachedIn(then)), Bundle.yaml(unreached.reachedIn(now)));
        return changes.all();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

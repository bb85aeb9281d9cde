package dev.channelkit.codegen.released;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A small repository of one provider, {@code shop}, to release and to change. */
final class ShopRepository {
    static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final Repository repository;

    private ShopRepository(Path root) {
        this.repository = new Repository(root);
    }

    static ShopRepository copyTo(Path root) {
        Path original = Path.of("src/test/resources/released");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShopRepository(root);
    }

    static ShopRepository releasedIn(Path root) {
        ShopRepository shop = copyTo(root);
        shop.release("0.1.0");
        return shop;
    }

    void release(String version) {
        Release.cut(repository, version, DAY);
    }

    /** Replaces text that must be there; with nothing to put, a line goes with its end. */
    ShopRepository edit(String file, String from, String to) {
        String text = read(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain: " + from);
        }
        return put(file, text.replace(from, to));
    }

    ShopRepository put(String file, String text) {
        repository.write(repository.root().resolve(file), text);
        return this;
    }

    ShopRepository delete(String file) {
        repository.delete(repository.root().resolve(file));
        return this;
    }

    ShopRepository fragment(String kind, boolean breaking, String... covers) {
        return put(
                "changes/" + kind + ".md",
                "---\nareas: [shop]\nkind: " + kind + "\nbreaking: " + (breaking ? "yes" : "no") + "\ncovers: "
                        + List.of(covers) + "\nreason: The shop's page says so since March.\n---\nThe shop changed.\n");
    }

    ShopRepository dropFragment(String kind) {
        return delete("changes/" + kind + ".md");
    }

    String read(String file) {
        return repository.read(repository.root().resolve(file));
    }

    boolean has(String file) {
        return Files.exists(repository.root().resolve(file));
    }

    SinceRelease since() {
        return SinceRelease.in(repository);
    }

    List<Change> changes() {
        return since().changes();
    }

    List<String> problems() {
        return since().problems();
    }
}

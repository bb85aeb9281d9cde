package dev.channelkit.sandbox.internal.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays recordings back: of several that answer a request each does so once, in order, and then the last one again and again. Guarded by
 * the lock of the server that owns it.
 */
public final class Replay {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CLOSEST = 3;

    private final List<Recording> recordings;
    private final Set<Recording> played = new HashSet<>();

    private Replay(List<Recording> recordings) {
        this.recordings = recordings;
    }

    /**
     * Reads the {@code .har} files of a directory in the order of their names.
     *
     * @throws IllegalArgumentException if there is none, or one cannot be read; the message says which and why
     */
    public static Replay of(Path directory) {
        List<Recording> recordings = new ArrayList<>();
        List<Path> files = files(directory);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no .har file in " + directory);
        }
        files.forEach(file -> read(file, recordings));
        return new Replay(List.copyOf(recordings));
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".har"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read the directory " + directory, e);
        }
    }

    private static void read(Path file, List<Recording> recordings) {
        JsonNode entries;
        try {
            entries = JSON.readTree(Files.readAllBytes(file)).at("/log/entries");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is not a whole HAR file: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
        if (!entries.isArray()) {
            throw new IllegalArgumentException(file + " is not a HAR file: it has no log.entries");
        }
        for (int i = 0; i < entries.size(); i++) {
            try {
                Recording recording = Recording.read(entries.get(i));
                if (recording != null) {
                    recordings.add(recording);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": entry " + i + " " + e.getMessage(), e);
            }
        }
    }

    /** The same recordings, none of them played yet. */
    public Replay rewound() {
        return new Replay(recordings);
    }

    /** The recorded answer; empty if none was recorded for such a request. */
    public Optional<Answer> answer(HttpRequest request) {
        Recording.Target asked = Recording.Target.of(request);
        Recording last = null;
        for (Recording recording : recordings) {
            if (recording.answers(asked)) {
                last = recording;
                if (played.add(recording)) {
                    break;
                }
            }
        }
        return Optional.ofNullable(last).map(Recording::answer);
    }

    /** For people: that nothing was recorded for this request, and what was that comes closest. */
    public String missing(HttpRequest request) {
        Recording.Target asked = Recording.Target.of(request);
        String closest = recordings.stream()
                .sorted(Comparator.comparingInt((Recording recording) -> recording.closeness(asked))
                        .reversed())
                .map(Recording::toString)
                .distinct()
                .limit(CLOSEST)
                .collect(Collectors.joining(", "));
        return "Nothing was recorded for " + asked + "; "
                + (recordings.isEmpty()
                        ? "the recordings have no answer at all"
                        : "of " + recordings.size() + " recorded calls the closest are " + closest);
    }
}

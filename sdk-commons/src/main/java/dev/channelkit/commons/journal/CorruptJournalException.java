package dev.channelkit.commons.journal;

import java.nio.file.Path;

/**
 * A line in a journal's file is not what was written, or the file is no journal. Nothing was sent and nothing changed: what is in the rest may still be
 * what keeps a write from being sent twice.
 */
public final class CorruptJournalException extends JournalException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    CorruptJournalException(Path file, long line, String why) {
        super(
                "line " + line + " of the journal " + file + " " + why + ", so nothing was sent",
                "keep a copy, and see whether a backup has the line; docs/journal.md says how to go on without it",
                null);
        this.file = file.toString();
        this.line = line;
    }

    /** The file's path. */
    public String file() {
        return file;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }
}

package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import java.io.IOException;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an answer that may hold a file as Base64: looked at without being taken, so that a file which is JSON itself stays whole.
 * Members in front of the content must be scalars, within the first {@value #MOST} bytes.
 */
final class Base64Opening {
    static final int MOST = 64 * 1024;

    private final BufferedSource ahead;
    private final Base64Form form;
    private int taken;
    private @Nullable String fileName;

    private Base64Opening(BufferedSource ahead, Base64Form form) {
        this.ahead = ahead;
        this.form = form;
    }

    /**
     * Looks for the content, and moves to its first character.
     *
     * @return null when this is no such object; nothing has been taken then
     */
    static @Nullable Base64Opening find(BufferedSource source, Base64Form form) throws IOException {
        Base64Opening opening = new Base64Opening(source.peek(), form);
        if (!opening.reachesContent()) {
            return null;
        }
        source.skip(opening.taken);
        return opening;
    }

    /** The file's name, if it stood in front of the content. */
    @Nullable String fileName() {
        return fileName;
    }

    private boolean reachesContent() throws IOException {
        if (solid() != '{') {
            return false;
        }
        int next = solid();
        while (next == '"') {
            String name = quoted();
            if (name == null || solid() != ':') {
                return false;
            }
            int value = solid();
            if (isCalled(name, form.data())) {
                return value == '"';
            }
            next = value == '"' ? afterText(name) : afterScalar(value);
            next = next == ',' ? solid() : -1;
        }
        return false;
    }

    private int afterText(String name) throws IOException {
        String text = quoted();
        if (text == null) {
            return -1;
        }
        if (isCalled(name, form.name())) {
            fileName = text;
        }
        return solid();
    }

    private int afterScalar(int first) throws IOException {
        int c = first;
        while (c != -1 && c != ',' && c != '}') {
            if (c == '{' || c == '[' || c == '"') {
                return -1;
            }
            c = next();
        }
        return c;
    }

    private static boolean isCalled(String name, @Nullable String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** The rest of a text whose first quote has been taken; null when it is none. */
    private @Nullable String quoted() throws IOException {
        okio.Buffer text = new okio.Buffer().writeByte('"');
        for (int c = next(); c != '"'; c = next()) {
            if (c == -1) {
                return null;
            }
            text.writeByte(c);
            if (c == '\\') {
                text.writeByte(Math.max(0, next()));
            }
        }
        ByteString json = text.writeByte('"').readByteString();
        try {
            return Json.read(json.utf8(), Scalars.TEXT, ReadOptions.TOLERANT);
        } catch (MalformedInputException e) {
            return null;
        }
    }

    /** The next byte that is neither whitespace nor part of a byte order mark. */
    private int solid() throws IOException {
        int c = next();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t' || taken <= 3 && (c == 0xef || c == 0xbb || c == 0xbf)) {
            c = next();
        }
        return c;
    }

    private int next() throws IOException {
        if (taken == MOST || ahead.exhausted()) {
            return -1;
        }
        taken++;
        return ahead.readByte() & 0xff;
    }
}

package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.auth.AnswerPeek;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** An OkHttp answer, seen without consuming it. */
final class ResponsePeek implements AnswerPeek {
    private static final long BYTES = 4 * 1024;

    /** Of JSON, and the mark of UTF-8 in front of it. */
    private static final Set<Character> BLANK = Set.of(' ', '\t', '\r', '\n', '\u00ef', '\u00bb', '\u00bf');

    private final Response response;

    ResponsePeek(Response response) {
        this.response = response;
    }

    @Override
    public int status() {
        return response.code();
    }

    @Override
    public @Nullable String header(String name) {
        return response.header(name);
    }

    @Override
    public char firstCharacter() {
        try {
            BufferedSource source = response.body().source().peek();
            for (int i = 0; i < BYTES && source.request(1); i++) {
                char character = (char) (source.readByte() & 0xff);
                if (!BLANK.contains(character)) {
                    return character;
                }
            }
        } catch (IOException e) {
            return 0; // as below
        }
        return 0;
    }

    @Override
    public String bodyStart() {
        try {
            return new String(response.peekBody(BYTES).bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // whoever reads the body next meets the same failure and deals with it
        }
    }

    @Override
    public @Nullable String body(int most) {
        try {
            byte[] bytes = response.peekBody(most + 1L).bytes();
            return bytes.length > most ? null : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }
}

package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ResponseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Runs what must fail, and looks through every text of the failure for the test credentials. */
final class Failures {
    private static final String PAIR = Base64.getEncoder()
            .encodeToString((SesServer.KEY + ":" + SesServer.SECRET).getBytes(StandardCharsets.US_ASCII));

    private static final List<String> SECRETS = List.of(
            SesServer.KEY, SesServer.SECRET, PAIR, PAIR.replace("/", "\\/"), SesServer.SECRET.replace("?", "%3F"));

    private Failures() {}

    /** What the call ended in: exactly this type, and no secret in any of its texts. */
    static <E extends ChannelKitException> E failure(Class<E> type, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);

        assertThat(thrown).isExactlyInstanceOf(type);
        assertNoSecretIn(thrown);
        return type.cast(thrown);
    }

    static void assertNoSecretIn(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> texts = new ArrayList<>();
        collect(thrown, seen, texts);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        texts.add(trace.toString());

        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(SECRETS));
    }

    private static void collect(Throwable thrown, Set<Throwable> seen, List<String> texts) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        texts.add(String.valueOf(thrown.getMessage()));
        texts.add(thrown.toString());
        if (thrown instanceof ChannelKitException e) {
            texts.add(e.what());
            texts.add(String.valueOf(e.advice()));
            texts.add(e.details().toString());
            texts.add(String.valueOf(e.details().providerCode()));
            texts.add(String.valueOf(e.details().providerMessage()));
            texts.add(String.valueOf(e.details().requestId()));
        }
        if (thrown instanceof ResponseException e) {
            texts.add(e.body());
            texts.add(e.headers().toString());
        }
        collect(thrown.getCause(), seen, texts);
        for (Throwable suppressed : thrown.getSuppressed()) {
            collect(suppressed, seen, texts);
        }
    }
}

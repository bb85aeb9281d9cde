package dev.channelkit.commons.operation;

import dev.channelkit.commons.EachComponent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void isEqualToOneThatHasAllTheSame() throws Exception {
        Envelope one = new Envelope(
                List.of("/data"), "/success", List.of("/code"), List.of("/message"), "/errors", List.of("/id"));
        Envelope other = new Envelope(
                List.of("/a"),
                null,
                List.of("/b"),
                List.of("/c"),
                null,
                List.of("/d"),
                new ErrorForms(null, Set.of("1"), true),
                new ReportedFailure("", "code", Set.of(), null, null, null));

        EachComponent.isCompared(one, other);
        EachComponent.isCompared(other, one);
    }
}

package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tells pages apart. */
class DigestTest {
    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void answersThatDifferInOneByteHaveAnother() {
        List<String> digests = new ArrayList<>();
        for (String data : List.of("a", "b", "c", "ab", "ba", "a ", " a")) {
            digests.add(digestOf(data));
        }

        assertThat(new HashSet<>(digests)).hasSize(7);
    }

    @Test
    void equalAnswersHaveTheSame() {
        assertThat(digestOf("the same")).isEqualTo(digestOf("the same"));
    }

    private String digestOf(String data) {
        Operation operation = StubbedProvider.operation(RetryRule.SAFE);
        provider.answersWith(data);
        return provider.transport()
                .call(
                        operation,
                        Answer.one(Scalars.TEXT).digested(),
                        CallRequest.of(operation).build())
                .send()
                .digest();
    }
}

package dev.channelkit.testsupport.kit;

import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/**
 * One thing that a topic demands of one operation.
 *
 * @param operationId the operation that it covers
 * @param name what is demanded, in words
 * @param body fails where it is not so
 */
public record KitTest(String operationId, String name, Executable body) {
    public KitTest {
        Objects.requireNonNull(operationId);
        Objects.requireNonNull(name);
        Objects.requireNonNull(body);
    }
}

package dev.channelkit.testsupport.architecture.sample;

import dev.channelkit.testsupport.architecture.sample.internal.Hidden;
import java.util.List;

/** Breaks the rule on purpose. */
public class Exposing {
    public List<Hidden> hidden() {
        return List.of();
    }
}

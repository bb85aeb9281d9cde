package dev.channelkit.testsupport.kit;

import java.util.List;

/** Every topic of the kit. */
public final class KitTopics {
    private static final List<KitTopic> ALL = List.of(
            new PagingTopic(), // lists in pages
            new DriftTopic() // what the spec does not know
            );

    private KitTopics() {}

    /** All of them, in the order in which they run. */
    public static List<KitTopic> all() {
        return ALL;
    }
}

package dev.channelkit.testsupport.kit;

import java.util.List;

/** Every topic of the kit. */
public final class KitTopics {
    private static final List<KitTopic> ALL = List.of(
            new PagingTopic(), // lists in pages
            new DriftTopic(), // what the spec does not know
            new CredentialsTopic(), // what goes out, and what becomes of it
            new ErrorsTopic(), // what errors tell, and what they never tell
            new RetriesTopic(), // what goes out again
            new RateLimitsTopic(), // how fast
            new OverlaysTopic()); // corrections of the spec

    private KitTopics() {}

    /** All of them, in the order in which they run. */
    public static List<KitTopic> all() {
        return ALL;
    }
}

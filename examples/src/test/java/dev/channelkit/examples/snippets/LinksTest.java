package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Links between pages, and into the source tree, lead somewhere. */
class LinksTest {
    @Test
    void noLinkIsDead() {
        assertThat(Anchors.dead(Repository.here())).isEmpty();
    }
}

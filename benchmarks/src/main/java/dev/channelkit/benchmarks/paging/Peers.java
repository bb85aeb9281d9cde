package dev.channelkit.benchmarks.paging;

/** Who walks. */
final class Peers {
    private Peers() {}

    static Walker named(String peer, int port) {
        return switch (peer) {
            case "channelkit" -> new Ours(port, pages -> pages);
            case "read-ahead" -> new Ours(port, pages -> pages.readAhead(2));
            case "jackson" -> HandWritten.jackson(port);
            case "gson" -> HandWritten.gson(port);
            case "keeping" -> Ours.keeping(port);
            default -> throw new IllegalArgumentException(peer);
        };
    }
}

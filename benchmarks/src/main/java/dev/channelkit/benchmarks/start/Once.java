package dev.channelkit.benchmarks.start;

/**
 * What a fresh JVM runs: one peer makes its client, calls once and decodes the answer. Prints {@code read}, the nanoseconds since the first line
 * of {@code main}, and some of what was read. Arguments: provider and peer as one word, base of the server.
 */
final class Once {
    private Once() {}

    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        String read = switch (args[0]) {
            case "ses-channelkit" -> SesByChannelKit.read(args[1]);
            case "ses-gson" -> SesByGson.read(args[1]);
            case "ses-jackson" -> SesByJackson.read(args[1]);
            case "siesmart-channelkit" -> SieSmartByChannelKit.read(args[1]);
            case "siesmart-gson" -> SieSmartByGson.read(args[1]);
            case "siesmart-jackson" -> SieSmartByJackson.read(args[1]);
            default -> throw new IllegalArgumentException(args[0]);
        };
        long taken = System.nanoTime() - begun;
        System.out.println(String.join(" ", "read", Long.toString(taken), read));
    }
}

package dev.channelkit.benchmarks.start;

/**
 * What a fresh JVM runs: one peer makes its client, calls once and decodes the answer. Prints {@code read}, the nanoseconds since the first line
 * of {@code main}, and some of what was read. Arguments: provider, peer, base of the server.
 */
final class Once {
    private Once() {}

    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        String read =
                switch (args[0] + "-" + args[1]) {
                    case "ses-channelkit" -> SesByChannelKit.read(args[2]);
                    case "ses-gson" -> SesByGson.read(args[2]);
                    case "ses-jackson" -> SesByJackson.read(args[2]);
                    case "siesmart-channelkit" -> SieSmartByChannelKit.read(args[2]);
                    case "siesmart-gson" -> SieSmartByGson.read(args[2]);
                    case "siesmart-jackson" -> SieSmartByJackson.read(args[2]);
                    default -> throw new IllegalArgumentException(args[0] + "-" + args[1]);
                };
        long taken = System.nanoTime() - begun;
        System.out.println("read " + taken + " " + read);
    }
}

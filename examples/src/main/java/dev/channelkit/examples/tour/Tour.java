package dev.channelkit.examples.tour;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.ses.SesClient;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main job: starts the sandbox, drives the clients against it and says what came back. Ends with 0 only if every step was true. */
public final class Tour {
    static final Limits FAST = Limits.none().concurrency(4).perSecond(200);

    private Tour() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out) ? 0 : 1);
    }

    /** Answers whether every step was true. */
    static boolean run(PrintStream out) {
        long start = System.nanoTime();
        Narrator narrator = new Narrator(out);
        try (Sandbox sandbox = Sandbox.start()) {
            out.println("ChannelKit tour");
            out.println("The sandbox simulates SES at " + sandbox.ses().baseUrl()
                    + "; no account, nothing leaves this machine.");
            out.println("The client would keep to 5 requests a second; for the tour it may send 200.");
            try (SesClient ses = SesClient.builder()
                    .baseUrl(sandbox.ses().baseUrl())
                    .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                    .limits(FAST)
                    .strict(true)
                    .build()) {
                new SesTour(ses, sandbox, narrator).run();
                new SesTenantTour(ses, sandbox.ses(), narrator).run();
            }
        }
        return narrator.finish((System.nanoTime() - start) / 1_000_000);
    }
}

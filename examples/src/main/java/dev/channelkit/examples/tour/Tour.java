package dev.channelkit.examples.tour;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import dev.channelkit.ses.SesClient;
import dev.channelkit.siesmart.SieSmartClient;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

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
        SieSmartProfile scaled = SieSmartProfile.usual().withRateLimit(50, Duration.ofSeconds(1));
        try (Sandbox sandbox = Sandbox.builder().siesmart(scaled).start()) {
            out.println("ChannelKit tour");
            out.println("The sandbox simulates SES at " + sandbox.ses().baseUrl() + " and SieSmart at "
                    + sandbox.siesmart().baseUrl() + "; no account, nothing leaves this machine.");
            out.println("Warnings about operations that nobody has confirmed are off here (simplelogger.properties).");
            out.println(
                    "Limits are scaled for the tour: SES at 200 requests a second in place of 5, SieSmart at 50 in any"
                            + " second in place of 100 a minute.");
            try (SesClient ses = SesClient.builder()
                    .baseUrl(sandbox.ses().baseUrl())
                    .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                    .limits(FAST)
                    .strict(true)
                    .build()) {
                new SesTour(ses, sandbox, narrator).run();
                new SesTenantTour(ses, sandbox.ses(), narrator).run();
            }
            try (SieSmartClient one = siesmart(sandbox.siesmart());
                    SieSmartClient other = siesmart(sandbox.siesmart())) {
                new SieSmartTour(one, other, sandbox, narrator).run();
            }
        }
        return narrator.finish((System.nanoTime() - start) / 1_000_000);
    }

    private static SieSmartClient siesmart(SieSmartSandbox sandbox) {
        Window scaled = Window.of(50, Duration.ofSeconds(1))
                .spread(Duration.ofMillis(200))
                .unpacedStart();
        return SieSmartClient.builder()
                .urls(sandbox.baseUrl(), sandbox.tokenUrl())
                .credentials(sandbox.clientId(), sandbox.clientSecret())
                .limits(Limits.none().window(scaled))
                .strict(true)
                .build();
    }
}

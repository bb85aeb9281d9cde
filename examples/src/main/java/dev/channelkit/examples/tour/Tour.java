package dev.channelkit.examples.tour;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.BssClientBuilder;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.BssSandbox;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import dev.channelkit.ses.SesClient;
import dev.channelkit.siesmart.SieSmartClient;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** The main job: starts the sandbox, drives the clients against it and says what came back. Ends with 0 only if every step was true. */
public final class Tour {
    static final Limits FAST = Limits.none().concurrency(4).perSecond(200);
    private static final String PROVISIONING = "PT0.2S";

    private Tour() {}

    /** @param args the directory for the files that the tour writes; {@code target} if it is not given */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, Path.of(args.length == 0 ? "target" : args[0])) ? 0 : 1);
    }

    /** Answers whether every step was true. */
    static boolean run(PrintStream out, Path files) {
        long start = System.nanoTime();
        Narrator narrator = new Narrator(out);
        SieSmartProfile scaled = SieSmartProfile.usual().withRateLimit(50, Duration.ofSeconds(1));
        BssProfile swift =
                BssProfile.usual().with("executionAfter", PROVISIONING).with("quantityAfter", PROVISIONING);
        try (Sandbox sandbox = Sandbox.builder().siesmart(scaled).bss(swift).start()) {
            out.println("ChannelKit tour");
            out.println("The sandbox simulates SES at " + sandbox.ses().baseUrl() + ", SieSmart at "
                    + sandbox.siesmart().baseUrl() + ", BSS at "
                    + sandbox.bss().baseUrl() + ", dotdigital at "
                    + sandbox.dotdigital().baseUrl() + " and BillingPlatform at "
                    + sandbox.billingplatform().baseUrl()
                    + "; no account, nothing leaves this machine.");
            out.println("Warnings about operations that nobody has confirmed are off here (simplelogger.properties).");
            out.println(
                    "Limits are scaled for the tour: SES and BSS at 200 requests a second in place of 5, BillingPlatform at"
                            + " 200 in place of 15, SieSmart at 50 in any second in place of 100 a minute. dotdigital's 130 s and"
                            + " BillingPlatform's minutes pass on a clock that is moved.");
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
            try (BssClient bss = bss(sandbox.bss()).build()) {
                new BssTour(bss, sandbox.bss(), narrator, files).run();
                new BssSeatsTour(() -> bss(sandbox.bss()), sandbox.bss(), narrator).run();
            }
            dotdigital(sandbox, narrator, files);
            billingPlatform(sandbox, narrator, files);
        }
        return narrator.finish((System.nanoTime() - start) / 1_000_000);
    }

    /** With a journal of its own, since each sandbox is another server. */
    private static void dotdigital(Sandbox sandbox, Narrator narrator, Path files) {
        Path file = newFile(files, "dotdigital-grants.journal");
        ForwardTime time = new ForwardTime(sandbox.clock());
        Supplier<DotdigitalClientBuilder> clients = () -> DotdigitalClient.builder()
                .baseUrl(sandbox.dotdigital().baseUrl())
                .credentials(
                        sandbox.dotdigital().userName(), sandbox.dotdigital().password())
                .limits(Limits.none().concurrency(4))
                .strict(true)
                .timeSource(time);
        int accountId;
        try (Journal journal = Journal.file(file);
                DotdigitalClient dotdigital = clients.get().journal(journal).build()) {
            accountId = new DotdigitalTour(dotdigital, sandbox.dotdigital(), narrator).run();
        }
        new CreditsTour(clients, sandbox, narrator, file, accountId).run();
        try (DotdigitalClient dotdigital = clients.get().build()) {
            new EstateTour(dotdigital, sandbox, narrator).run();
        }
    }

    private static SieSmartClient siesmart(SieSmartSandbox sandbox) {
        Window scaled = Window.of(50, Duration.ofSeconds(1))
                .spread(Duration.ofMillis(500))
                .unpacedStart();
        return SieSmartClient.builder()
                .urls(sandbox.baseUrl(), sandbox.tokenUrl())
                .credentials(sandbox.clientId(), sandbox.clientSecret())
                .limits(Limits.none().window(scaled))
                .strict(true)
                .build();
    }

    private static BssClientBuilder bss(BssSandbox sandbox) {
        return BssClient.builder()
                .baseUrl(sandbox.baseUrl())
                .credentials(sandbox.clientKey(), sandbox.clientSecret())
                .user(sandbox.userName(), sandbox.password())
                .limits(FAST)
                .strict(true);
    }

    private static void billingPlatform(Sandbox sandbox, Narrator narrator, Path files) {
        BillingPlatformSandbox simulated = sandbox.billingplatform();
        try (Journal journal = Journal.file(newFile(files, "billingplatform.journal"))) {
            Supplier<BillingPlatformClientBuilder> clients = () -> BillingPlatformClient.builder()
                    .baseUrl(simulated.baseUrl())
                    .user(simulated.userName(), simulated.password())
                    .limits(FAST)
                    .strict(true)
                    .journal(journal)
                    .timeSource(new ForwardTime(sandbox.clock()));
            new BillingPlatformTour(clients, sandbox, narrator, files).run();
        }
    }

    /** One that is not there yet. */
    private static Path newFile(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(directory);
            boolean unused = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}

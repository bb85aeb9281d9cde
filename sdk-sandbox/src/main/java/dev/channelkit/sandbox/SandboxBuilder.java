package dev.channelkit.sandbox;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.replay.Replay;
import dev.channelkit.sandbox.internal.spec.Place;
import dev.channelkit.sandbox.ses.SesProfile;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a {@link Sandbox} starts. */
public final class SandboxBuilder {
    long seed = 1;
    int adminPort;
    final List<String> data = new ArrayList<>();
    SesProfile ses = SesProfile.usual();
    SieSmartProfile siesmart = SieSmartProfile.usual();
    BssProfile bss = BssProfile.usual();
    DotdigitalProfile dotdigital = DotdigitalProfile.usual();
    BillingPlatformProfile billingplatform = BillingPlatformProfile.usual();
    int timeScale = 1;

    @Nullable Replay replay;

    final Map<String, Map<String, Place>> moved = new TreeMap<>();

    SandboxBuilder() {}

    /** Which data is made up: the same number gives the same data. The default is 1. */
    public SandboxBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * Own data, as JSON: added to the made-up data, or in its place where it says {@code "generated": false}. Its schema is in
     * docs/sandbox.md. May be called more than once.
     */
    public SandboxBuilder data(String json) {
        data.add(Objects.requireNonNull(json, "json"));
        return this;
    }

    /**
     * Own data from a file in UTF-8, as {@link #data(String)}.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public SandboxBuilder data(Path file) {
        try {
            return data(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * Answers with recordings in place of the simulation: the {@code .har} files of that directory, in the order of their names, as the
     * clients' recorder writes them. A call that was not recorded is answered with 501 and the names of the closest that were. Faults
     * work as ever. Which recording answers a call is in docs/sandbox.md.
     *
     * @throws IllegalArgumentException if the directory has no such file, or one cannot be read
     */
    public SandboxBuilder replay(Path directory) {
        replay = Replay.of(Objects.requireNonNull(directory, "directory"));
        return this;
    }

    /**
     * Has an operation elsewhere than the spec says, as a platform may that its spec guessed wrong; for trying overlays.
     *
     * @param provider the short name, such as {@code ses}
     * @param operationId which operation
     * @param method the verb it has
     * @param path its path below the base path, with the same parameters as in the spec
     * @throws IllegalArgumentException if verb or path are none; {@link #start} throws it for an operation or parameters that are not there
     */
    public SandboxBuilder move(String provider, String operationId, String method, String path) {
        moved.computeIfAbsent(provider, name -> new TreeMap<>()).put(operationId, new Place(method, path));
        return this;
    }

    /** The port of the admin endpoints; 0, the default, for a free one. */
    public SandboxBuilder adminPort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is from 0 to 65535, not " + port);
        }
        adminPort = port;
        return this;
    }

    /** How SES behaves where its behaviour is not known. */
    public SandboxBuilder ses(SesProfile profile) {
        ses = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /** How SieSmart behaves where its behaviour is not known, and how fast it is. */
    public SandboxBuilder siesmart(SieSmartProfile profile) {
        siesmart = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /** How BSS behaves where its behaviour is not known, and how fast it is. */
    public SandboxBuilder bss(BssProfile profile) {
        bss = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /** How dotdigital behaves where its behaviour is not known, how slow it is, and how much goes wrong. */
    public SandboxBuilder dotdigital(DotdigitalProfile profile) {
        dotdigital = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /** How BillingPlatform behaves where its behaviour is not known, its limits, and how fast its background is. */
    public SandboxBuilder billingplatform(BillingPlatformProfile profile) {
        billingplatform = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /**
     * How many times faster than the machine's the providers' time runs, so that two minutes pass in a moment also where nobody moves the
     * clock; 1 by default. It begins at the machine's time.
     *
     * @param times from 1 to 1,000,000
     */
    public SandboxBuilder timeScale(int times) {
        if (times < 1 || times > 1_000_000) {
            throw new IllegalArgumentException("Time runs from 1 to 1000000 times as fast, not " + times);
        }
        timeScale = times;
        return this;
    }

    /**
     * One setting of a provider's profile, by its name in docs/sandbox.md; the others stay.
     *
     * @throws IllegalArgumentException if there is no such provider or setting, or the value does not fit
     */
    public SandboxBuilder profile(String provider, String setting, String value) {
        return switch (provider) {
            case "ses" -> ses(ses.with(setting, value));
            case "siesmart" -> siesmart(siesmart.with(setting, value));
            case "bss" -> bss(bss.with(setting, value));
            case "dotdigital" -> dotdigital(dotdigital.with(setting, value));
            case "billingplatform" -> billingplatform(billingplatform.with(setting, value));
            default -> throw new IllegalArgumentException("there is no provider '" + provider + "'");
        };
    }

    /**
     * Starts it.
     *
     * @throws IllegalArgumentException if own data does not fit; the message says what and where
     * @throws UncheckedIOException if the admin port is taken
     */
    public Sandbox start() {
        return new Sandbox(this);
    }
}

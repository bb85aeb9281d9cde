package dev.channelkit.sandbox.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Sandbox> ran = new ArrayList<>();

    @Test
    void printsTheAdminAddressFirstAndThenTheProviders() {
        int code = run("--port", "0", "--seed=3");

        assertThat(code).isZero();
        assertThat(text(out).lines())
                .containsExactly(
                        "admin " + ran.get(0).adminUrl(),
                        "ses " + ran.get(0).ses().baseUrl(),
                        "siesmart " + ran.get(0).siesmart().baseUrl(),
                        "bss " + ran.get(0).bss().baseUrl(),
                        "dotdigital " + ran.get(0).dotdigital().baseUrl(),
                        "billingplatform " + ran.get(0).billingplatform().baseUrl());
        assertThat(text(out)).doesNotContain("secret");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void explainsItselfWithoutStarting() {
        assertThat(run("--help")).isZero();

        assertThat(text(out)).contains("--port", "--seed", "--data", "--profile", "--replay", "--move", "--help");
        assertThat(ran).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour | '--colour'",
                "red | 'red'",
                "--port | --port needs a value",
                "--port=65536 | --port",
                "--port=-1 | --port",
                "--seed=x | --seed",
                "--time-scale=0 | --time-scale: Time runs from 1 to 1000000",
                "--data=/no/such/file | cannot read '/no/such/file'",
                "--replay=/no/such/directory | --replay: Cannot read the directory /no/such/directory",
                "--move=updateCustomer | --move is PROVIDER.OPERATION=VERB:PATH",
                "--move=ses.updateCustomer=PUSH:/x | 'PUSH' is none of",
                "--move=ses.updateCustomer=PUT:x | begins with a slash",
                "--profile=ses.colour=red | 'colour'",
                "--profile=siesmart.staleTag=500 | siesmart.staleTag cannot be '500'",
                "--profile=bss.edition=pro | bss.edition cannot be 'pro'",
                "--profile=billingplatform.envelopes=list | billingplatform.envelopes cannot be 'list'",
                "--profile=other.x=y | 'other'",
                "--profile=x | PROVIDER.SETTING=VALUE"
            })
    void endsWith2AndOneLineWhenTheCommandLineMakesNoSense(String argument, String message) {
        assertThat(run(argument)).isEqualTo(2);

        assertThat(text(err)).contains(message).hasLineCount(1);
        assertThat(text(out)).isEmpty();
        assertThat(ran).isEmpty();
    }

    @Test
    void endsWith2WhenOwnDataDoesNotFit(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data.json"), "{\"ses\": {\"customers\": [{\"colour\": 1}]}}");

        assertThat(run("--data", file.toString())).isEqualTo(2);

        assertThat(text(err)).contains("ses.customers[0].colour").hasLineCount(1);
    }

    @Test
    void endsWith1WhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
        }

        assertThat(text(err)).contains("Cannot listen").hasLineCount(1);
    }

    private int run(String... arguments) {
        PrintStream printedOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream printedErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(List.of(arguments), printedOut, printedErr, ran::add);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}

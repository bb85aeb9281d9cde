package dev.channelkit.benchmarks.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server in a JVM of its own, so that what is measured shares neither compiler nor heap with it. It ends with its standard input, which is to
 * say with this JVM at the latest.
 */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private ServerProcess(Process process) {
        this.process = process;
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the {@code main} of a class; its first line must be the port. */
    public static ServerProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ServerProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The next line that it prints. */
    public String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the server has ended");
        }
        return line;
    }

    /** To be read once, as the first line. */
    public int port() throws IOException {
        String line = line();
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException e) {
            throw new IOException("the server did not start: " + line, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}

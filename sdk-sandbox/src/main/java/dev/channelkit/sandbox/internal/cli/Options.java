package dev.channelkit.sandbox.internal.cli;

import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxBuilder;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command line asks for. */
record Options(boolean help, SandboxBuilder sandbox) {
    static final String HELP = """
            Simulates the providers of the reseller channel on 127.0.0.1.

            java -jar sdk-sandbox.jar [options]
              --port N         port of the admin endpoints; 0, the default, takes a free one
              --seed N         which data is made up; the same number gives the same data (default 1)
              --time-scale N   how many times faster than the machine's the providers' time runs (default 1)
              --data FILE      own data, as JSON; may be given more than once
              --profile P.S=V  how a provider behaves where its behaviour is not known, such as
                               ses.numericIds=true; may be given more than once
              --move P.O=V:T   has operation O of provider P elsewhere, at verb V and path T, such as
                               ses.updateCustomer=POST:/customers/{customerId}/details; for trying overlays
              --replay DIR     answers with the recordings (.har files) in DIR in place of the simulation
              --help           this text

            The first line of output is the admin address, the next ones those of the providers.
            GET /sandbox/providers on the admin port tells base URLs and test credentials as JSON.
            """;

    private static final Pattern MOVE = Pattern.compile("(\\w+)\\.(\\w+)=(\\w+):(.*)");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it makes no sense; the message is one line for people
     */
    static Options parse(List<String> arguments) {
        SandboxBuilder sandbox = Sandbox.builder();
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String argument = left.next();
            int equals = argument.indexOf('=');
            boolean joined = argument.startsWith("--") && equals > 0;
            String option = joined ? argument.substring(0, equals) : argument;
            switch (option) {
                case "--help", "-h" -> {
                    return new Options(true, sandbox);
                }
                case "--port" -> sandbox.adminPort((int) number(option, value(argument, joined, left), 65_535));
                case "--seed" -> sandbox.seed(number(option, value(argument, joined, left), Long.MAX_VALUE));
                case "--time-scale" -> timeScale(sandbox, value(argument, joined, left));
                case "--data" -> data(sandbox, value(argument, joined, left));
                case "--replay" -> replay(sandbox, value(argument, joined, left));
                case "--move" -> move(sandbox, value(argument, joined, left));
                case "--profile" -> profile(sandbox, value(argument, joined, left));
                default -> throw new IllegalArgumentException("unknown option '" + argument + "'; --help lists them");
            }
        }
        return new Options(false, sandbox);
    }

    private static String value(String argument, boolean joined, Iterator<String> left) {
        if (joined) {
            return argument.substring(argument.indexOf('=') + 1);
        }
        if (!left.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return left.next();
    }

    private static long number(String option, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(option + " is a whole number from 0 to " + most + ", not '" + text + "'");
    }

    private static void timeScale(SandboxBuilder sandbox, String text) {
        try {
            sandbox.timeScale((int) number("--time-scale", text, Integer.MAX_VALUE));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--time-scale: " + e.getMessage(), e);
        }
    }

    private static void data(SandboxBuilder sandbox, String file) {
        try {
            sandbox.data(Path.of(file));
        } catch (UncheckedIOException | InvalidPathException e) {
            throw new IllegalArgumentException("--data: cannot read '" + file + "'", e);
        }
    }

    private static void replay(SandboxBuilder sandbox, String directory) {
        try {
            sandbox.replay(Path.of(directory));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--replay: " + e.getMessage(), e);
        }
    }

    private static void move(SandboxBuilder sandbox, String text) {
        Matcher move = MOVE.matcher(text);
        if (!move.matches()) {
            throw new IllegalArgumentException("--move is PROVIDER.OPERATION=VERB:PATH, not '" + text + "'");
        }
        try {
            sandbox.move(move.group(1), move.group(2), move.group(3), move.group(4));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--move: " + e.getMessage(), e);
        }
    }

    private static void profile(SandboxBuilder sandbox, String text) {
        int dot = text.indexOf('.');
        int equals = text.indexOf('=');
        if (dot < 0 || equals < dot) {
            throw new IllegalArgumentException("--profile is PROVIDER.SETTING=VALUE, not '" + text + "'");
        }
        try {
            sandbox.profile(text.substring(0, dot), text.substring(dot + 1, equals), text.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--profile: " + e.getMessage(), e);
        }
    }
}

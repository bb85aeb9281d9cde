package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Everything that an exception tells, to whoever looks: by its methods, its traces, its causes, and by being written to disk. */
final class Told {
    private Told() {}

    static String by(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        for (Throwable at = failure; at != null; at = at.getCause()) {
            methods(at, text);
            if (at instanceof ChannelKitException ours) {
                methods(ours.details(), text);
                text.append(serialized(ours));
            }
        }
        return text.toString();
    }

    private static void methods(Object object, StringWriter text) {
        for (Method method : object.getClass().getMethods()) {
            boolean getter = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            boolean ours = method.getDeclaringClass().getName().startsWith("dev.channelkit");
            if (getter && ours && method.getReturnType() != CallDetails.Builder.class) {
                text.append(method.getName())
                        .append(": ")
                        .append(String.valueOf(read(object, method)))
                        .append('\n');
            }
        }
    }

    private static @Nullable Object read(Object object, Method method) {
        try {
            return method.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " failed", e);
        }
    }

    /** Byte for byte: what no method shows may stand there all the same. */
    private static String serialized(ChannelKitException failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}

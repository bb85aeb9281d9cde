package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Commons without the optional XML parser. */
class WithoutXmlTest {

    @Test
    void jsonIsReadAndXmlIsMalformed() throws Exception {
        Class<?> probe = Class.forName(Probe.class.getName(), true, new WithoutJackson());
        Method run = probe.getDeclaredMethod("run");
        run.setAccessible(true);

        Object said = run.invoke(null);

        assertThat(said)
                .isEqualTo("false 1 XML, which cannot be read: jackson-dataformat-xml is not on the class path");
    }

    /** Runs in a class loader of its own. */
    static final class Probe {
        private Probe() {}

        static String run() {
            Integer json = Json.read("1", Scalars.INT32, ReadOptions.STRICT);
            EnvelopeReader reader = EnvelopeReader.of(dev.channelkit.commons.operation.Envelope.NONE);
            reader.error("<r/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try {
                reader.value(
                        "<r/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), Scalars.TEXT, ReadOptions.STRICT);
                return "read";
            } catch (MalformedInputException e) {
                return Xml.isAvailable() + " " + json + " " + e.getMessage();
            }
        }
    }

    private static final class WithoutJackson extends ClassLoader {
        WithoutJackson() {
            super(WithoutXmlTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.fasterxml.") || name.startsWith("com.ctc.") || name.startsWith("org.codehaus.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.channelkit.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}

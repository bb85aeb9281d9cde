package dev.channelkit.codegen.write;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The mustache templates. What they give is formatted like hand-written code, unused imports removed. */
public final class Templates {
    private static final String FOLDER = "/channelkit-java/";

    private final Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false);
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());
    private final Map<String, Template> compiled = new HashMap<>();
    private final UnaryOperator<String> texts;
    private final boolean remember;
    private final Map<String, String> formatted = new HashMap<>();

    /** Those that come with the generator. */
    public Templates() {
        this(Templates::resource);
    }

    /** @param texts gives the text of the template of a name, such as {@code model} */
    public Templates(UnaryOperator<String> texts) {
        this(texts, false);
    }

    private Templates(UnaryOperator<String> texts, boolean remember) {
        this.texts = texts;
        this.remember = remember;
    }

    /** These, which format equal source once: most of a run's time is formatting. They keep all that they formatted. */
    public Templates remembering() {
        return new Templates(texts, true);
    }

    /** The text of a template that comes with the generator. */
    public static String resource(String template) {
        String name = FOLDER + template + ".mustache";
        try (InputStream stream = Templates.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no template " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Renders Java source.
     *
     * @param template the template's name without {@code .mustache}
     * @param view what it shows; a name that the view lacks is an error
     */
    public String java(String template, Object view) {
        String source = compiled.computeIfAbsent(template, this::compile).execute(view);
        return remember ? formatted.computeIfAbsent(source, text -> format(template, text)) : format(template, source);
    }

    private String format(String template, String source) {
        try {
            return typeAnnotationsInline(formatter.formatSourceAndFixImports(source));
        } catch (FormatterException e) {
            throw new IllegalStateException(
                    "template " + template + " made no valid Java: " + e.getMessage() + "\n" + source, e);
        }
    }

    /** What spotless' formatAnnotations does to hand-written code: a type annotation stays with its type. */
    private static String typeAnnotationsInline(String source) {
        return source.replaceAll("@Nullable\\R\\s+", "@Nullable ");
    }

    private Template compile(String template) {
        return compiler.compile(texts.apply(template));
    }
}

package dev.channelkit.commons.overlay;

import dev.channelkit.commons.overlay.Correction.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one tenant's provider does otherwise than the spec says: paths, verbs, names, hosts, by operationId and model. Immutable; given to a
 * client's builder, which checks it against the client's {@link Catalogue}. Several of them add up.
 *
 * <p>The form of a file is in {@code docs/overlay.md}. Names on the left are always those of the spec, so that an overlay stays right when
 * the SDK is updated.
 */
public final class Overlay {
    private static final Overlay NONE = new Overlay(List.of(), List.of());

    private final List<Correction> corrections;
    // what files say they are for, by file
    private final List<Provider> providers;

    Overlay(List<Correction> corrections, List<Provider> providers) {
        this.corrections = List.copyOf(corrections);
        this.providers = List.copyOf(providers);
    }

    /** The provider that a source says it is for. */
    record Provider(String source, String name) {}

    /** Corrects nothing. */
    public static Overlay none() {
        return NONE;
    }

    /**
     * Reads a file.
     *
     * @throws OverlayException when there is no such file, or it is not of the form of an overlay; the message names file and place
     */
    public static Overlay read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new OverlayException(
                    "the overlay " + file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
        return parse(file.toString(), text);
    }

    /**
     * Reads JSON text.
     *
     * @param source what messages call it
     * @throws OverlayException when it is not of the form of an overlay
     */
    public static Overlay parse(String source, String json) {
        return new OverlayFile(source, json).read();
    }

    /** Starts an overlay made by calls, which messages call {@code builder}. */
    public static Builder builder() {
        return new Builder();
    }

    /** This one and another together; what both correct is refused when they are applied. */
    public Overlay and(Overlay other) {
        return new Overlay(
                Stream.concat(corrections.stream(), other.corrections.stream()).toList(),
                Stream.concat(providers.stream(), other.providers.stream()).toList());
    }

    /** Whether it corrects nothing. */
    public boolean isEmpty() {
        return corrections.isEmpty() && providers.isEmpty();
    }

    /**
     * Checks everything that this overlay says, and makes of it what a client goes by. Clients do it when they are built; to check a file
     * in a test, do it there.
     *
     * @param baseUrl the client's base URL
     * @throws OverlayException naming everything that cannot be used
     */
    public AppliedOverlay applyTo(Catalogue catalogue, String baseUrl) {
        return isEmpty() ? AppliedOverlay.none() : new OverlayCheck(catalogue, baseUrl).apply(corrections, providers);
    }

    /** What is corrected, without what it was before; for a log. */
    @Override
    public String toString() {
        return "Overlay" + corrections;
    }

    /** Collects corrections; each fact once. */
    public static final class Builder {
        private static final String SOURCE = "builder";

        private final List<Correction> corrections = new ArrayList<>();

        private Builder() {}

        /** A variable of the server's URL for every operation, such as {@code host}. */
        public Builder server(String variable, String value) {
            return add(Fact.SERVER, "", variable, value, "server(" + q(variable) + ")");
        }

        /** A variable of the server's URL for one operation. */
        public Builder server(String operationId, String variable, String value) {
            return add(
                    Fact.OPERATION_SERVER,
                    operationId,
                    variable,
                    value,
                    "server(" + q(operationId) + ", " + q(variable) + ")");
        }

        /** The path below the base URL, with the operation's parameters in braces. */
        public Builder path(String operationId, String template) {
            return add(Fact.PATH, operationId, "", template, "path(" + q(operationId) + ")");
        }

        /** The HTTP method, in capitals. What may be repeated after a failure stays as the spec has it. */
        public Builder method(String operationId, String method) {
            return add(Fact.METHOD, operationId, "", method, "method(" + q(operationId) + ")");
        }

        /** The name of a query, path or header parameter; for a field to filter or sort by, {@code filter[name]}. */
        public Builder parameter(String operationId, String name, String wireName) {
            return add(
                    Fact.PARAMETER, operationId, name, wireName, "parameter(" + q(operationId) + ", " + q(name) + ")");
        }

        /** The name of a field of the request's body, for this operation only. */
        public Builder requestField(String operationId, String name, String wireName) {
            return add(
                    Fact.REQUEST_FIELD,
                    operationId,
                    name,
                    wireName,
                    "requestField(" + q(operationId) + ", " + q(name) + ")");
        }

        /** Where the answer keeps its payload: JSON pointers of object keys, best first. */
        public Builder payload(String operationId, String... pointers) {
            corrections.add(new Correction(
                    Fact.PAYLOAD, operationId, "", List.of(pointers), SOURCE, "payload(" + q(operationId) + ")"));
            return this;
        }

        /** The name of a model's field, in answers and requests alike. */
        public Builder field(String model, String name, String wireName) {
            return add(Fact.FIELD, model, name, wireName, "field(" + q(model) + ", " + q(name) + ")");
        }

        /** Operations that were modelled and have been verified with the provider, as they are after this overlay. */
        public Builder verified(String... operationIds) {
            for (String id : operationIds) {
                add(Fact.VERIFIED, id, "", "true", "verified(" + q(id) + ")");
            }
            return this;
        }

        public Overlay build() {
            return new Overlay(corrections, List.of());
        }

        private Builder add(Fact fact, String subject, String name, String value, String place) {
            corrections.add(new Correction(fact, subject, name, List.of(value), SOURCE, place));
            return this;
        }

        private static String q(@Nullable String text) {
            return Printable.quoted(String.valueOf(text));
        }
    }
}

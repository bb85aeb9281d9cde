package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.overlay.AppliedOverlay;
import dev.channelkit.commons.overlay.Catalogue;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.overlay.OverlayException;
import dev.channelkit.commons.record.Vocabulary;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The overlays that a transport's builder was given, and the catalogue that they are held against. */
final class Corrections {
    private final String provider;
    private final List<Supplier<Overlay>> overlays = new ArrayList<>();
    private @Nullable Supplier<Catalogue> catalogue;
    private Function<String, @Nullable String> environment = name -> null;

    Corrections(String provider) {
        this.provider = provider;
    }

    void catalogue(Supplier<Catalogue> value) {
        catalogue = value;
    }

    void add(Supplier<Overlay> overlay) {
        overlays.add(overlay);
    }

    void environment(Function<String, @Nullable String> value) {
        environment = value;
    }

    /** All of them together, checked; tells the log what they correct. */
    AppliedOverlay applied(HttpUrl baseUrl, Logger log) {
        Overlay all = fromEnvironment();
        for (Supplier<Overlay> overlay : overlays) {
            all = overlay.get().and(all);
        }
        if (all.isEmpty()) {
            return AppliedOverlay.none();
        }
        if (catalogue == null) {
            throw new IllegalStateException("an overlay needs the catalogue of the spec that it corrects");
        }
        AppliedOverlay applied = all.applyTo(catalogue.get(), baseUrl.toString());
        applied.describe().forEach(line -> log.info("overlay: {}", line));
        return applied;
    }

    private Overlay fromEnvironment() {
        String variable = provider.toUpperCase(Locale.ROOT) + "_OVERLAY";
        String file = environment.apply(variable);
        if (file == null || file.isBlank()) {
            return Overlay.none();
        }
        try {
            return Overlay.read(Path.of(file));
        } catch (InvalidPathException e) {
            throw new OverlayException("the environment's " + variable + " is no path of a file", e);
        }
    }

    /** The parameters whose values must not be shown, as this client has them on the wire. */
    SecretParameters secretParameters(AppliedOverlay overlay) {
        Supplier<Catalogue> spec = catalogue;
        return new SecretParameters(
                spec == null ? Set::of : () -> overlay.wireNames(spec.get().secretParameterNames()));
    }

    /** What a recording of this client may show: names of the spec, as this client has them on the wire. */
    Vocabulary vocabulary(AppliedOverlay overlay, List<String> idHeaders, List<String> credentialHeaders) {
        Set<String> parameters = Set.of();
        Set<String> secretParameters = Set.of();
        Set<String> fields = new HashSet<>();
        Set<String> secretFields = new HashSet<>();
        if (catalogue != null) {
            Catalogue names = catalogue.get();
            parameters = overlay.wireNames(names.parameterNames());
            secretParameters = overlay.wireNames(names.secretParameterNames());
            fields.addAll(names.envelopeNames());
            for (FieldTable declared : names.models()) {
                for (FieldTable table : overlay.tables(declared)) {
                    fields.addAll(table.spellings());
                    secretFields.addAll(table.secretSpellings());
                }
            }
        }
        return new Vocabulary(
                        Vocabulary.NONE.headers(),
                        Set.copyOf(credentialHeaders),
                        parameters,
                        secretParameters,
                        fields,
                        secretFields)
                .showing(Set.copyOf(idHeaders), Set.of(), Set.of());
    }
}

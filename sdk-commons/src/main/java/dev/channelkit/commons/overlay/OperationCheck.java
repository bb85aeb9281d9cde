package dev.channelkit.commons.overlay;

import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.overlay.AppliedOverlay.Corrected;
import dev.channelkit.commons.overlay.Correction.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what overlays say of one operation against what the spec says of it. */
final class OperationCheck {
    private static final Set<String> METHODS = new TreeSet<>(Set.of("GET", "POST", "PUT", "PATCH", "DELETE"));

    private final OverlayCheck check;
    private final Catalogue catalogue;
    private final Catalogue.Entry entry;
    private final Operation declared;
    private final List<Correction> own;

    OperationCheck(OverlayCheck check, Catalogue catalogue, Catalogue.Entry entry, List<Correction> own) {
        this.check = check;
        this.catalogue = catalogue;
        this.entry = entry;
        this.declared = entry.operation();
        this.own = own;
    }

    Corrected corrected(List<Correction> servers, Map<FieldTable, FieldTable> tables, String url) {
        Map<String, String> parameters = parameters();
        Map<FieldTable, FieldTable> fields = requestFields(tables);
        Operation.Builder corrected =
                declared.toBuilder().endpoint(method(), path(parameters)).correction(words(servers));
        Correction payload = one(Fact.PAYLOAD);
        if (payload != null && arePointers(payload)) {
            corrected.envelope(declared.envelope().withPayload(payload.values().toArray(String[]::new)));
        }
        if (one(Fact.VERIFIED) != null && declared.path() == Provenance.MODELLED) {
            corrected.provenance(Provenance.VERIFIED, Provenance.VERIFIED);
        }
        return new Corrected(
                declared, corrected.build(), parameters, fields, check.server(all(Fact.OPERATION_SERVER), url));
    }

    private Map<String, String> parameters() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Correction parameter : all(Fact.PARAMETER)) {
            if (!entry.parameters().contains(parameter.name())) {
                check.problem(
                        parameter,
                        declared.id() + " has no parameter " + Printable.quoted(parameter.name()) + "; "
                                + Printable.mayBe(parameter.name(), entry.parameters()));
            } else if (check.isName(parameter)) {
                names.put(parameter.name(), parameter.value());
            }
        }
        Set<String> taken = new HashSet<>();
        for (String name : entry.parameters()) {
            String wireName = names.getOrDefault(name, name);
            if (!taken.add(wireName)) {
                check.problem(
                        all(Fact.PARAMETER).get(0),
                        "two parameters of " + declared.id() + " would be called " + Printable.quoted(wireName));
            }
        }
        return names;
    }

    private Map<FieldTable, FieldTable> requestFields(Map<FieldTable, FieldTable> tables) {
        List<Correction> fields = all(Fact.REQUEST_FIELD);
        FieldTable body = entry.body() == null ? null : catalogue.model(entry.body());
        if (fields.isEmpty()) {
            return tables;
        }
        if (body == null) {
            check.problem(fields.get(0), declared.id() + " sends no fields");
            return tables;
        }
        FieldTable renamed = check.renamed(body, withThoseOfTheModel(fields, tables.get(body), body));
        Map<FieldTable, FieldTable> all = new HashMap<>(tables);
        if (renamed != null) {
            all.put(body, renamed);
        }
        return all;
    }

    /** What the model is corrected by holds here too, but for the fields that this operation names otherwise. */
    private static List<Correction> withThoseOfTheModel(
            List<Correction> fields, @Nullable FieldTable model, FieldTable declared) {
        if (model == null) {
            return fields;
        }
        Set<String> named = fields.stream().map(Correction::name).collect(Collectors.toSet());
        Correction like = fields.get(0);
        List<Correction> all = new ArrayList<>(fields);
        for (int i = 0; i < declared.size(); i++) {
            String name = declared.name(i);
            if (!model.name(i).equals(name) && !named.contains(name)) {
                all.add(new Correction(
                        Fact.REQUEST_FIELD, like.subject(), name, List.of(model.name(i)), like.source(), like.place()));
            }
        }
        return all;
    }

    private String method() {
        Correction method = one(Fact.METHOD);
        if (method == null) {
            return declared.method();
        }
        boolean sendsBody = entry.body() != null;
        if (!METHODS.contains(method.value()) || sendsBody && method.value().equals("GET")) {
            Set<String> fit = new TreeSet<>(METHODS);
            if (sendsBody) {
                fit.remove("GET");
            }
            check.problem(
                    method,
                    Printable.quoted(method.value()) + " is no verb for " + declared.id() + "; "
                            + Printable.mayBe(method.value(), fit));
            return declared.method();
        }
        return method.value();
    }

    private String path(Map<String, String> parameters) {
        Correction path = one(Fact.PATH);
        List<String> needed = PathTemplate.parameters(declared.pathTemplate()).stream()
                .map(name -> parameters.getOrDefault(name, name))
                .toList();
        if (path == null) {
            pointlessRenames();
            return declared.pathTemplate();
        }
        String problem = PathTemplate.problem(path.value());
        List<String> held = PathTemplate.parameters(path.value());
        if (problem != null) {
            check.problem(path, "the path " + Printable.quoted(path.value()) + " " + problem);
        } else if (!held.stream()
                .sorted()
                .toList()
                .equals(needed.stream().sorted().toList())) {
            check.problem(
                    path,
                    "the path " + Printable.quoted(path.value()) + " must hold "
                            + (needed.isEmpty()
                                    ? "no parameters"
                                    : needed.stream().collect(Collectors.joining("}, {", "{", "}")) + ", each once")
                            + ", as that of " + declared.id() + " does");
        }
        return path.value();
    }

    /** What a parameter of the path is called shows nowhere but in a template. */
    private void pointlessRenames() {
        List<String> inPath = PathTemplate.parameters(declared.pathTemplate());
        all(Fact.PARAMETER).stream()
                .filter(parameter -> inPath.contains(parameter.name()))
                .forEach(parameter -> check.problem(
                        parameter,
                        "a parameter of the path has no name on the wire; leave it out, or correct the path as well"));
    }

    private boolean arePointers(Correction payload) {
        boolean good = payload.values().stream().allMatch(p -> p.isEmpty() || p.startsWith("/"));
        if (!good) {
            check.problem(payload, "a JSON pointer starts with a slash, or is empty for the whole answer");
        }
        return good;
    }

    /** {@code path, payload overridden by overlay x.json; verified by overlay y.json}; null when nothing is said. */
    private @Nullable String words(List<Correction> servers) {
        List<Correction> all = Stream.concat(servers.stream(), own.stream()).toList();
        List<Correction> changes =
                all.stream().filter(c -> c.fact() != Fact.VERIFIED).toList();
        String overridden = by("overridden", changes);
        String verified = by("verified", all(Fact.VERIFIED));
        String words =
                Stream.of(overridden, verified).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }

    private static String by(String verb, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return "";
        }
        Set<String> facts = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        corrections.forEach(c -> {
            sources.add(c.source());
            if (c.fact() != Fact.VERIFIED) {
                facts.add(c.fact().words);
            }
        });
        String what = facts.isEmpty() ? "" : String.join(", ", facts) + " ";
        return what + verb + " by overlay " + String.join(", ", sources);
    }

    private @Nullable Correction one(Fact fact) {
        return own.stream().filter(c -> c.fact() == fact).findFirst().orElse(null);
    }

    private List<Correction> all(Fact fact) {
        return own.stream().filter(c -> c.fact() == fact).toList();
    }
}

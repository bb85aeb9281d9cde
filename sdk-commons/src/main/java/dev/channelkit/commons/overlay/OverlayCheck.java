package dev.channelkit.commons.overlay;

import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.http.internal.BaseUrl;
import dev.channelkit.commons.overlay.AppliedOverlay.Corrected;
import dev.channelkit.commons.overlay.Correction.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Holds overlays against a catalogue: collects everything that is wrong, or gives what a client goes by. */
final class OverlayCheck {
    private final Catalogue catalogue;
    private final String baseUrl;
    private final List<String> problems = new ArrayList<>();

    OverlayCheck(Catalogue catalogue, String baseUrl) {
        this.catalogue = catalogue;
        this.baseUrl = baseUrl;
    }

    AppliedOverlay apply(List<Correction> corrections, List<Overlay.Provider> providers) {
        providers.forEach(this::provider);
        List<Correction> once = withoutDuplicates(corrections);
        Map<FieldTable, FieldTable> tables = models(once);
        String changedUrl =
                server(once.stream().filter(c -> c.fact() == Fact.SERVER).toList(), baseUrl);
        Map<String, Corrected> operations = operations(once, tables, changedUrl);
        if (!problems.isEmpty()) {
            throw new OverlayException(problems, null);
        }
        List<String> lines = once.stream().map(c -> c + " (" + c.source() + ")").toList();
        return new AppliedOverlay(changedUrl, operations, tables, lines);
    }

    private void provider(Overlay.Provider provider) {
        if (!provider.name().equals(catalogue.provider())) {
            problems.add(provider.source() + " /provider: it is for " + Printable.quoted(provider.name())
                    + ", and this client is " + catalogue.provider() + "'s");
        }
    }

    private List<Correction> withoutDuplicates(List<Correction> corrections) {
        Map<List<Object>, Correction> once = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            Correction first = once.putIfAbsent(correction.key(), correction);
            if (first != null) {
                problems.add(correction.where() + ": duplicate; " + first.where() + " corrects the same");
            }
        }
        return List.copyOf(once.values());
    }

    private Map<FieldTable, FieldTable> models(List<Correction> corrections) {
        Map<String, List<Correction>> byModel = corrections.stream()
                .filter(c -> c.fact() == Fact.FIELD)
                .collect(Collectors.groupingBy(Correction::subject, LinkedHashMap::new, Collectors.toList()));
        Map<FieldTable, FieldTable> tables = new HashMap<>();
        byModel.forEach((name, fields) -> {
            FieldTable model = catalogue.model(name);
            if (model == null) {
                problems.add(fields.get(0).where() + ": unknown type " + Printable.quoted(name) + "; "
                        + Printable.mayBe(
                                name,
                                catalogue.models().stream()
                                        .map(FieldTable::model)
                                        .toList()));
                return;
            }
            FieldTable renamed = renamed(model, fields);
            if (renamed != null) {
                tables.put(model, renamed);
            }
        });
        return tables;
    }

    /** The table with the fields renamed; null after a problem. */
    @Nullable FieldTable renamed(FieldTable model, List<Correction> fields) {
        Map<String, String> names = new LinkedHashMap<>();
        int before = problems.size();
        for (Correction field : fields) {
            if (!model.names().contains(field.name())) {
                problems.add(field.where() + ": " + model.model() + " has no field " + Printable.quoted(field.name())
                        + "; " + Printable.mayBe(field.name(), model.names()));
            } else if (isName(field)) {
                names.put(field.name(), field.value());
            }
        }
        if (problems.size() > before) {
            return null;
        }
        try {
            return model.renamed(names);
        } catch (IllegalArgumentException e) {
            problems.add(fields.get(0).where() + ": the new names of " + model.model() + " clash: "
                    + Printable.line(String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** A base URL with variables changed; null when it stays as it is. */
    @Nullable String server(List<Correction> variables, String url) {
        Map<String, String> changed = new LinkedHashMap<>();
        ServerTemplate server = catalogue.server();
        for (Correction variable : variables) {
            if (server.variables().contains(variable.name())) {
                changed.put(variable.name(), variable.value());
            } else {
                problems.add(variable.where() + ": unknown server variable; "
                        + Printable.mayBe(variable.name(), server.variables()));
            }
        }
        if (changed.isEmpty()) {
            return null;
        }
        String filled = server.with(changed, url);
        if (filled == null) {
            problems.add(variables.get(0).where() + ": the client's base URL " + Printable.line(url)
                    + " is not of the form " + server.url() + ", so that no variable of it can be changed");
        } else if (!server.holds(changed, filled)) {
            problems.add(variables.get(0).where() + ": " + Printable.quoted(filled) + " is not of the form "
                    + server.url() + "; a host is a name with a port if need be, and a path starts with a slash");
        } else {
            try {
                HttpUrl unused = BaseUrl.parse(filled);
            } catch (InvalidRequestException e) {
                problems.add(variables.get(0).where() + ": " + Printable.quoted(filled) + ": " + e.what());
            }
        }
        return filled;
    }

    private Map<String, Corrected> operations(
            List<Correction> corrections, Map<FieldTable, FieldTable> tables, @Nullable String changedUrl) {
        Map<String, List<Correction>> byId = corrections.stream()
                .filter(c -> c.fact().isOfOperation())
                .collect(Collectors.groupingBy(Correction::subject, LinkedHashMap::new, Collectors.toList()));
        List<Correction> servers =
                corrections.stream().filter(c -> c.fact() == Fact.SERVER).toList();
        if (!servers.isEmpty()) {
            catalogue.operations().keySet().forEach(id -> byId.computeIfAbsent(id, i -> List.of()));
        }
        Map<String, Corrected> operations = new HashMap<>();
        byId.forEach((id, own) -> {
            Catalogue.Entry entry = catalogue.operations().get(id);
            if (entry == null) {
                problems.add(own.get(0).where() + ": unknown operationId " + Printable.quoted(id) + "; "
                        + Printable.mayBe(id, catalogue.operations().keySet()));
            } else {
                String url = changedUrl == null ? baseUrl : changedUrl;
                operations.put(id, new OperationCheck(this, catalogue, entry, own).corrected(servers, tables, url));
            }
        });
        return operations;
    }

    void problem(Correction correction, String what) {
        problems.add(correction.where() + ": " + what);
    }

    /** Whether the new name can be one. */
    boolean isName(Correction correction) {
        String name = correction.value();
        boolean good = !name.isBlank() && name.chars().noneMatch(Character::isISOControl);
        if (!good) {
            problem(correction, "the new name is blank or contains a control character");
        }
        return good;
    }
}

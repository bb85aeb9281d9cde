package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a spec into the files of a provider's main source. */
public final class SourceViews {
    private final Spec spec;
    private final Packages packages;
    private final Reachable used = new Reachable();
    private final Reachable sent = new Reachable();
    private final Set<SpecNode> multipart = new HashSet<>();
    private final Set<SpecNode> patched = new LinkedHashSet<>();
    private final Map<SpecNode, QueryNames> queryNames = new LinkedHashMap<>();
    private final List<GeneratedFile> files = new ArrayList<>();
    private final List<String> modelImports = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> withCodec = new ArrayList<>();

    private SourceViews(Spec spec, Packages packages) {
        this.spec = spec;
        this.packages = packages;
    }

    /** The files of a spec that has been checked. */
    public static List<GeneratedFile> of(Spec spec, Packages packages) {
        SourceViews views = new SourceViews(spec, packages);
        views.reach();
        views.models();
        views.queryNames();
        views.patches();
        views.queries();
        views.tags();
        views.catalogue();
        views.packages();
        return views.files;
    }

    private void reach() {
        spec.schemas().values().stream().filter(EntityFields::isEntity).forEach(used::add);
        for (SpecOperation operation : spec.operations()) {
            Payload payload = Payload.of(operation);
            used.add(payload.schema());
            CallbackBodies.of(operation).forEach(used::add);
            RequestBody body = RequestBody.of(operation);
            if (body != null) {
                used.add(body.model());
                sent.add(body.model());
                if (body.patched() != null) {
                    patched.add(body.patched());
                }
                if (body.isMultipart() && body.schema() != null) {
                    multipart.add(body.schema());
                }
            }
            Signature signature = new Signature(operation);
            signature.arguments().forEach(argument -> used.add(argument.node().find("schema")));
            signature.optional().forEach(argument -> used.add(argument.node().find("schema")));
            SpecNode item = payload.schema();
            if (item != null && (signature.hasFilter() || signature.hasRelations())) {
                queryNames.computeIfAbsent(item, QueryNames::new).add(operation);
            }
        }
    }

    private void models() {
        Models models = new Models(packages.models(), spec.root());
        for (SpecNode schema : spec.schemas().values()) {
            if (!used.contains(schema)) {
                continue;
            }
            String className = ClassNames.of(schema);
            if (multipart.contains(schema)) {
                add("parts", packages.models(), className, Parts.view(schema, packages.models()));
            } else if (Types.isModel(schema)) {
                ModelView view = models.model(schema, sent.contains(schema));
                add("model", packages.models(), className, view);
                add("codec", packages.models(), className + "Codec", view);
                tables.add(className);
                withCodec.add(className);
            } else if (Types.isOpenEnum(schema)) {
                add("enum", packages.models(), className, models.openEnum(schema));
                withCodec.add(className);
            } else {
                continue;
            }
            modelImports.add(packages.models() + "." + className);
        }
    }

    private void queryNames() {
        for (SpecNode schema : spec.schemas().values()) {
            if (EntityFields.isEntity(schema)) {
                NamesView view = EntityFields.view(schema, packages.models());
                add("sql-fields", packages.models(), view.className(), view);
            }
        }
        for (QueryNames names : queryNames.values()) {
            if (names.hasFields()) {
                NamesView view = names.fields(packages.models());
                add(names.template(), packages.models(), view.className(), view);
            }
            if (names.hasRelations()) {
                NamesView view = names.relations(packages.models());
                add("relations", packages.models(), view.className(), view);
            }
        }
    }

    private void patches() {
        for (SpecNode model : patched) {
            NamesView view = PatchPaths.view(model, packages.models());
            add("paths", packages.models(), view.className(), view);
        }
    }

    private void queries() {
        Queries queries = new Queries(packages.api(), modelImports);
        for (SpecOperation operation : spec.operations()) {
            Signature signature = new Signature(operation);
            if (signature.hasQueryClass()) {
                QueryView view = queries.view(operation, signature);
                add("query", packages.api(), view.className(), view);
            }
        }
    }

    private void tags() {
        Envelopes envelopes = new Envelopes(spec.root());
        Operations operations = new Operations(packages.provider(), envelopes);
        Map<String, List<OperationView>> byTag = new LinkedHashMap<>();
        for (SpecOperation operation : spec.operations()) {
            byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(operations.view(operation));
        }
        byTag.forEach((tag, views) -> add(
                "operations",
                packages.api(),
                tagClass(tag),
                new TagView(packages.api(), tagClass(tag), JavaText.comment(tagDoc(tag), 0), modelImports, views)));
        String provider = envelopes.ofProvider();
        if (provider != null) {
            add("envelopes", packages.api(), "Envelopes", new EnvelopeView(packages.api(), provider));
        }
    }

    private void catalogue() {
        List<String> constants = spec.operations().stream()
                .map(operation -> tagClass(operation.tag()) + "." + Operations.constant(operation))
                .toList();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < constants.size(); i++) {
            named.add(Catalogues.operation(spec.operations().get(i), constants.get(i)));
        }
        String className = packages.prefix() + "Operations";
        String modelsName = packages.prefix() + "Models";
        CatalogueView view = new CatalogueView(
                packages.api(),
                className,
                constants,
                packages.models() + "." + modelsName,
                modelsName,
                JavaText.literal(packages.provider()),
                Catalogues.server(spec.root()),
                named,
                Catalogues.headers(spec.operations()),
                Catalogues.deadCredential(spec.root()),
                Catalogues.followers(spec.root(), spec.operations()));
        add("catalogue", packages.api(), className, view);
        add("models", packages.models(), modelsName, new ModelsView(packages.models(), modelsName, tables, withCodec));
    }

    private void packages() {
        SpecNode info = spec.root().find("info");
        String title = JavaText.javadoc(info == null ? packages.provider() : info.text("title"));
        String models = "What " + title
                + " sends and takes: immutable values with builders, open enums, and names for queries.";
        String api = "The operations of " + title + ", one class for each tag of the spec.";
        add(
                "package-info",
                packages.models(),
                "package-info",
                new PackageView(packages.models(), JavaText.comment(models, 0)));
        add("package-info", packages.api(), "package-info", new PackageView(packages.api(), JavaText.comment(api, 0)));
    }

    static String tagClass(String tag) {
        return Names.type(tag) + "Operations";
    }

    private String tagDoc(String tag) {
        return spec.root().items("tags").stream()
                .filter(node -> tag.equals(node.text("name")))
                .map(node -> JavaText.javadoc(node.text("description", tag + ".")))
                .findFirst()
                .orElse(tag + ".");
    }

    private void add(String template, String packageName, String className, Object view) {
        files.add(new GeneratedFile(template, packageName, className, view));
    }
}

package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.Catalogue;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entity of a query and the parents that its paths lead to, each joined once. */
final class Tables {
    /** The column that says whether a record is in the recycle bin. */
    static final String BIN = "\"$bin\"";

    private static final String PARENT = "obj";
    private static final int MAX_PARENTS = 20;

    private final Catalogue catalogue;
    private final EntityModel root;
    private final Set<String> qualifiers = new LinkedHashSet<>();
    private final Map<String, Parent> parents = new LinkedHashMap<>();

    private record Parent(String table, EntityModel entity, String join) {}

    /** A field as the database takes it, and what the answer calls it. */
    record Found(String sql, FieldModel field, String name) {}

    Tables(Catalogue catalogue, EntityModel root, @Nullable String alias) {
        this.catalogue = catalogue;
        this.root = root;
        qualifiers.add(plain(root.name()));
        if (alias != null) {
            qualifiers.add(plain(alias));
        }
    }

    /** @throws RefusedException if it leads nowhere */
    Found find(Term.Path path) {
        List<String> names = path.names();
        boolean qualified = names.size() > 1
                && qualifiers.contains(plain(names.get(0)))
                && pointer(root, names.get(0)).isEmpty();
        if (qualified) {
            names = names.subList(1, names.size());
        }
        String table = "t0";
        EntityModel entity = root;
        StringBuilder way = new StringBuilder();
        for (String name : names.subList(0, names.size() - 1)) {
            way.append(name.toLowerCase(Locale.ROOT)).append('.');
            Parent parent = parent(way.toString(), table, entity, name);
            table = parent.table();
            entity = parent.entity();
        }
        String last = names.get(names.size() - 1);
        FieldModel field = field(entity, last);
        return new Found(
                table + "." + quoted(field.name()), field, names.size() == 1 ? field.name() : String.join(".", names));
    }

    private static FieldModel field(EntityModel entity, String name) {
        return entity.field(name)
                .orElseThrow(() ->
                        new RefusedException(Reason.UNKNOWN_FIELD, entity.name() + " has no field '" + name + "'"));
    }

    private Parent parent(String way, String table, EntityModel entity, String name) {
        Parent known = parents.get(way);
        if (known != null) {
            return known;
        }
        if (parents.size() == MAX_PARENTS) {
            throw new RefusedException(Reason.TOO_LARGE, "There are paths to more than " + MAX_PARENTS + " parents");
        }
        FieldModel pointer = pointer(entity, name)
                .orElseThrow(() -> new RefusedException(
                        Reason.UNKNOWN_FIELD,
                        entity.name() + " has no parent '" + name + "': a path is the field that points there, 'Obj', "
                                + "a dot and a field of the parent"));
        EntityModel target = catalogue.entity(String.valueOf(pointer.target()));
        String joined = "t" + (parents.size() + 1);
        Parent parent = new Parent(
                joined,
                target,
                " LEFT JOIN " + quoted(target.name()) + " " + joined + " ON " + joined + "." + quoted(EntityModel.ID)
                        + " = " + table + "." + quoted(pointer.name()) + " AND " + joined + "." + BIN + " = FALSE");
        parents.put(way, parent);
        return parent;
    }

    // AccountTypeIdObj and, as in the vendor's article, AccountTypeObj
    private static Optional<FieldModel> pointer(EntityModel entity, String name) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(PARENT)) {
            return Optional.empty();
        }
        String base = name.substring(0, name.length() - PARENT.length());
        return entity.field(base).or(() -> entity.field(base + EntityModel.ID)).filter(field -> field.target() != null);
    }

    /** What stands after FROM. */
    String from() {
        StringBuilder from = new StringBuilder(quoted(root.name())).append(" t0");
        parents.values().forEach(parent -> from.append(parent.join()));
        return from.toString();
    }

    Set<String> entities() {
        Set<String> entities = new LinkedHashSet<>(List.of(root.name()));
        parents.values().forEach(parent -> entities.add(parent.entity().name()));
        return entities;
    }

    private static String plain(String name) {
        return name.replace("_", "").toUpperCase(Locale.ROOT);
    }

    // only names of the model come here, and they have no quotes
    static String quoted(String name) {
        return '"' + name + '"';
    }
}

package dev.channelkit.commons.row;

import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's own fields have in common in all models that may carry them: they stand among a model's unknown fields, are found in any
 * case, and are written as {@link Row} writes its own. Generated models and their builders delegate to one of these.
 */
public final class CustomFields {
    private final FieldTable fields;
    private final List<String> setters;

    private CustomFields(FieldTable fields, List<String> setters) {
        this.fields = fields;
        this.setters = setters;
    }

    /** @param setters what the builder calls the setter of each field of the table */
    public static CustomFields of(FieldTable fields, String... setters) {
        return new CustomFields(fields, List.of(setters));
    }

    /**
     * The state with a field of the tenant's set. One that stands there in any case is replaced, and keeps its place and spelling.
     *
     * @param value anything that {@link Row.Builder#set} takes, made by it
     * @throws IllegalArgumentException if the model has a setter for the field, or the name is blank
     */
    public FieldState set(FieldState state, String name, Row value) {
        refuseKnown(Objects.requireNonNull(name, "name"));
        RowFields all = new RowFields();
        state.unknown().forEach((known, raw) -> all.append(known, Cell.raw(raw)));
        all.put(name, value.cellAt(0));
        return state.withUnknown(raws(all.row()));
    }

    /** The fields of the tenant's that an object carries. */
    public Row row(FieldState state) {
        RowFields all = new RowFields();
        state.unknown().forEach((name, raw) -> all.append(name, Cell.raw(raw)));
        return all.row();
    }

    /** The scalar in a field of the tenant's, in any case; null when it is absent, null, or no scalar. */
    public @Nullable String text(FieldState state, String name) {
        RawValue exact = state.unknown().get(name);
        if (exact != null) {
            return Cell.raw(exact).scalar();
        }
        String found = null;
        for (Map.Entry<String, RawValue> field : state.unknown().entrySet()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                found = Cell.raw(field.getValue()).scalar();
            }
        }
        return found;
    }

    private void refuseKnown(String name) {
        int index = fields.findInAnyCase(name);
        if (index >= 0) {
            throw new IllegalArgumentException("\"" + name + "\" is a field of " + fields.model()
                    + " itself: set it by " + setters.get(index) + "(…)");
        }
    }

    private static Map<String, RawValue> raws(Row row) {
        Map<String, RawValue> raws = new LinkedHashMap<>();
        for (int i = 0; i < row.names().size(); i++) {
            raws.put(row.names().get(i), row.cellAt(i).raw());
        }
        return raws;
    }

    @Override
    public String toString() {
        return "CustomFields[" + fields.model() + "]";
    }
}

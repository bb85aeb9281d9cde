package dev.channelkit.commons.row;

import java.util.ArrayList;
import java.util.List;

/** The fields of a row in the making. */
final class RowFields {
    private final List<String> names;
    private final List<Cell> cells;

    RowFields() {
        this(List.of(), List.of());
    }

    RowFields(List<String> names, List<Cell> cells) {
        this.names = new ArrayList<>(names);
        this.cells = new ArrayList<>(cells);
    }

    /** Adds a field as it stands, whatever others are called. */
    void append(String name, Cell cell) {
        names.add(name);
        cells.add(cell);
    }

    /** Replaces the field of that name in any case, or adds it; of several, one is left. */
    void put(String name, Cell cell) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a field of a row has a name");
        }
        int place = names.indexOf(name);
        for (int i = names.size() - 1; i >= 0; i--) {
            if (i == place || !names.get(i).equalsIgnoreCase(name)) {
                continue;
            }
            if (place < 0) {
                place = i;
                continue;
            }
            names.remove(i);
            cells.remove(i);
            place -= i < place ? 1 : 0;
        }
        if (place < 0) {
            names.add(name);
            cells.add(cell);
        } else {
            cells.set(place, cell);
        }
    }

    void remove(String name) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).equalsIgnoreCase(name)) {
                names.remove(i);
                cells.remove(i);
            }
        }
    }

    Row row() {
        return new Row(new RowNames(names.toArray(String[]::new)), cells.toArray(Cell[]::new), null);
    }
}

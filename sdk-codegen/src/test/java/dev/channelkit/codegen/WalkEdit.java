package dev.channelkit.codegen;

/** The edits of the walk in CONTRIBUTING, each by the name that it has in the table there. */
enum WalkEdit {
    FIELD_COMES("a field comes") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(THING, NAME, NAME + WEIGHT);
        }
    },
    FILTERABLE_FIELD_COMES("a field that can be filtered comes") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(THING, NAME, NAME + WEIGHT).edit(THINGS, "count, colour]", "count, colour, weight]");
        }
    },
    VALUE_COMES("an enum value comes") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(COLOUR, "[red, green]", "[red, green, blue]");
        }
    },
    OPERATION_COMES("an operation comes") {
        @Override
        void apply(WalkedSpec spec) {
            String path = spec.text(GET);
            spec.add(
                    "paths/sample.yaml",
                    path.replace("getThing", "sampleThing").replace("x-method: get", "x-method: sample"));
            spec.add("examples/sampleThing/200.yaml", spec.text(EXAMPLE));
            spec.edit(
                    "openapi.yaml",
                    "  /all-things:",
                    "  /samples/{thingId}:\n    $ref: ./paths/sample.yaml\n  /all-things:");
        }
    },
    FIELD_RENAMED("a field is renamed") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(THING, "  note:", "  remark:");
        }
    },
    FILTERABLE_FIELD_RENAMED("a field that can be filtered is renamed") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(THING, "  count:", "  amount:").edit(THINGS, "count, colour]", "amount, colour]");
        }
    },
    METHOD_RENAMED("a method is renamed") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(GET, "x-method: get", "x-method: fetch");
        }
    },
    OPERATION_RENAMED("an operation is renamed") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(GET, "getThing", "readThing")
                    .add("examples/readThing/200.yaml", spec.text(EXAMPLE))
                    .delete(EXAMPLE);
        }
    },
    FIELD_GOES("a field goes") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(THING, WalkedSpec.NOTE, "");
        }
    },
    FILTERABLE_FIELD_GOES("a field that can be filtered goes") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(THING, COUNT, "").edit(THINGS, "count, colour]", "colour]");
        }
    },
    VALUE_GOES("an enum value goes") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit(COLOUR, "[red, green]", "[red]");
        }
    },
    OPERATION_GOES("an operation goes") {
        @Override
        void apply(WalkedSpec spec) {
            spec.edit("openapi.yaml", "  /things/{thingId}:\n    $ref: ./paths/thing.yaml\n", "");
            spec.delete(GET).delete(EXAMPLE).delete("components/parameters/ThingId.yaml");
        }
    };

    private static final String THING = "components/schemas/Thing.yaml";
    private static final String COLOUR = "components/schemas/Colour.yaml";
    private static final String THINGS = "paths/things.yaml";
    private static final String GET = "paths/thing.yaml";
    private static final String EXAMPLE = "examples/getThing/200.yaml";
    private static final String NAME = "  name:\n    type: string\n    description: The name.\n";
    private static final String COUNT =
            "  count:\n    type: integer\n    format: int64\n    description: How many there are.\n";
    private static final String WEIGHT = "  weight:\n    type: number\n    description: Its weight.\n";

    private final String title;

    WalkEdit(String title) {
        this.title = title;
    }

    abstract void apply(WalkedSpec spec);

    @Override
    public String toString() {
        return title;
    }
}

package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.Set;

/** The Java class of each schema: its key, unless generated code needs that name for something else. */
final class ClassNames {

    /** What templates import or declare, and the types of java.lang they use: a model of such a name would hide it. */
    static final Set<String> TAKEN = Set.of(
            "Answer",
            "Arrays",
            "AssertionError",
            "Base64",
            "BigDecimal",
            "BinaryAnswer",
            "Body",
            "Boolean",
            "BracketField",
            "BracketQuery",
            "Builder",
            "Call",
            "CallRequest",
            "Catalogue",
            "Codec",
            "Codecs",
            "Collections",
            "Collectors",
            "Confirm",
            "Consumer",
            "ContractCase",
            "DateTimeFormatter",
            "Double",
            "Duration",
            "ETag",
            "Enum",
            "Envelope",
            "Envelopes",
            "Field",
            "FieldState",
            "FieldTable",
            "FilePart",
            "Generated",
            "Given",
            "HashSet",
            "IllegalStateException",
            "Integer",
            "Json",
            "Known",
            "LinkedHashMap",
            "List",
            "LocalDate",
            "Locale",
            "Long",
            "Map",
            "MissingFieldException",
            "Modifier",
            "Multipart",
            "NullMarked",
            "NullPointerException",
            "Nullable",
            "Object",
            "Objects",
            "OffsetDateTime",
            "Operation",
            "OutcomeUnknownException",
            "Override",
            "Page",
            "Pages",
            "Paging",
            "Precondition",
            "Provenance",
            "QueryBuilder",
            "QueryParameters",
            "RawValue",
            "Relation",
            "RelationsQuery",
            "RetryRule",
            "Scalars",
            "Set",
            "StandardCharsets",
            "Stream",
            "String",
            "SuppressWarnings",
            "TextField",
            "Transport",
            "Versioned",
            "Void",
            "WireReader",
            "WireWriter",
            "YearMonth");

    private ClassNames() {}

    static String of(SpecNode schema) {
        String name = Names.type(schema.key());
        return TAKEN.contains(name) ? name + "Model" : name;
    }
}

package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.SourceVersion;

/** The form of each extension's value. */
final class ExtensionSyntax {
    private static final Set<String> PROVENANCES = Set.of("vendor", "observed", "modelled");
    private static final Set<String> PRECONDITIONS = Set.of("none", "if-match", "if-match-optional");
    private static final Pattern POINTER = Pattern.compile("(/[^/]+)*");
    private static final Pattern FIELD = Pattern.compile("/[^/]+");
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]*s|P(T[0-9HMS.]+|[0-9]+D(T[0-9HMS.]+)?)");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Set<String> PLAIN_TEXT = Set.of("password", "email", "uri");
    private static final Pattern REFUSAL = Pattern.compile("4[0-9]{2}");
    private static final Pattern ENTITY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Findings findings;

    private ExtensionSyntax(Findings findings) {
        this.findings = findings;
    }

    static void check(String key, SpecNode value, Placed object, Findings findings) {
        ExtensionSyntax syntax = new ExtensionSyntax(findings);
        switch (key) {
            case "x-provenance" -> syntax.provenance(value, object.place());
            case "x-method" -> syntax.method(value);
            case "x-envelope" -> syntax.envelope(value, object.place());
            case "x-paging" -> syntax.paging(value);
            case "x-filter" -> syntax.filter(value);
            case "x-empty" -> syntax.matches(value, REFUSAL, "write the status of a refusal, such as 404");
            case "x-stream" ->
                syntax.matches(value, POINTER, "write a JSON pointer of plain keys to a list, such as /data");
            case "x-entity" -> syntax.entity(value);
            case "x-retry" -> syntax.oneOf(value, Set.of("safe", "same", "never"));
            case "x-precondition" -> syntax.precondition(value);
            case "x-timeout" -> syntax.matches(value, SECONDS, "write seconds (120s) or an ISO 8601 duration (PT2M)");
            case "x-wire" -> WireRules.check(value, object, findings);
            case "x-aliases" -> syntax.texts(value);
            case "x-secret" -> syntax.secret(value, object.node());
            case "x-row", "x-custom-fields" -> SchemaTraitRules.check(key, value, object.node(), findings);
            case "x-names" -> syntax.oneOf(value, Set.of("any-case"));
            case "x-blank" -> syntax.oneOf(value, Set.of("none"));
            case "x-base64" -> syntax.base64(value, object.node());
            case "x-checked" -> syntax.checked(value, object.node());
            case "x-confirm" -> syntax.confirm(value);
            case "x-json-patch" ->
                syntax.matches(value, SCHEMA, "name the component schema whose properties a patch may name");
            case "x-dead-credential" -> syntax.deadCredential(value);
            case "x-server" -> syntax.matches(value, NAME, "write a short name in lower case, such as console");
            case "x-limits", "x-verify", "x-helper", "x-risk" -> PageRules.check(key, value, object.place(), findings);
            default -> throw new IllegalArgumentException(key);
        }
    }

    private void provenance(SpecNode value, Place place) {
        if (place != Place.OPERATION) {
            oneOf(value, PROVENANCES);
            return;
        }
        keys(value, Set.of("existence", "path", "source"), Set.of("existence", "path", "source"));
        for (String key : List.of("existence", "path")) {
            SpecNode known = value.find(key);
            if (known != null) {
                oneOf(known, PROVENANCES);
            }
        }
    }

    private void method(SpecNode value) {
        if (!SourceVersion.isName(value.asText()) || value.asText().contains(".")) {
            findings.add(
                    value,
                    "'" + value.asText() + "' is no name for a Java method",
                    "use a Java identifier that is no keyword");
        }
    }

    private void envelope(SpecNode value, Place place) {
        Set<String> keys = place == Place.ROOT
                ? Set.of(
                        "success",
                        "code",
                        "message",
                        "details",
                        "request-id",
                        "error-list",
                        "rate-limited",
                        "message-form")
                : Set.of("success", "code", "message", "details", "request-id", "payload", "items", "failure");
        keys(value, keys, Set.of());
        value.fields().forEach((key, child) -> {
            if (key.equals("error-list")) {
                errorList(child);
            } else if (key.equals("failure")) {
                failure(child);
            } else if (key.equals("rate-limited")) {
                texts(child);
            } else if (key.equals("message-form")) {
                oneOf(child, Set.of("dotnet"));
            } else if (key.equals("items")) {
                oneOf(child, Set.of("one", "optional", "many", "value", "nothing"));
            } else if (child.isList()) {
                child.items()
                        .forEach(pointer -> matches(
                                pointer, POINTER, "write a JSON pointer of plain keys, such as /data/customer"));
            } else {
                matches(child, POINTER, "write a JSON pointer of plain keys, such as /data/customer");
            }
        });
    }

    private void errorList(SpecNode value) {
        keys(value, Set.of("at", "code", "message", "field"), value.has("at") ? Set.of() : Set.of("message"));
        SpecNode at = value.find("at");
        if (at != null) {
            matches(at, FIELD, "write a pointer to one key, such as /errors");
        }
    }

    private void failure(SpecNode value) {
        keys(value, Set.of("at", "code", "ok", "message", "success", "needs"), Set.of("at", "code"));
        SpecNode at = value.find("at");
        if (at != null && !at.asText().isEmpty()) {
            matches(at, FIELD, "write a pointer to one key, such as /loginResponse, or an empty text");
        }
    }

    private void deadCredential(SpecNode value) {
        keys(value, Set.of("status", "codes", "errors", "entries", "done"), Set.of());
        value.items("status").forEach(status -> matches(status, STATUS, "write a status, such as 401"));
        if (value.items("status").isEmpty()
                && value.items("codes").isEmpty()
                && value.items("errors").isEmpty()) {
            findings.add(value, "tells no form", "name a status, a code or an error, or drop it");
        }
        if (!value.items("entries").isEmpty() && value.items("codes").isEmpty()) {
            findings.add(value, "entries", "no code is looked for in entries", "name it under codes, or drop entries");
        }
        if (!value.items("done").isEmpty() && value.items("entries").isEmpty()) {
            findings.add(value, "done", "no entries are looked at", "name entries, or drop done");
        }
    }

    private void paging(SpecNode value) {
        keys(
                value,
                Set.of(
                        "kind",
                        "in",
                        "size-parameter",
                        "position-parameter",
                        "page-parameter",
                        "text-parameter",
                        "form",
                        "post",
                        "url-limit",
                        "size",
                        "max",
                        "first",
                        "total-pages",
                        "total-items",
                        "stop",
                        "stable-sort"),
                neededToPage(value));
        each(
                value,
                Map.of(
                        "in", Set.of("query", "body"),
                        "kind", Set.of("offset", "page-index", "sql", "none"),
                        "form", Set.of("rownum", "offset-fetch"),
                        "stop", Set.of("empty-page", "short-page", "total-pages", "single")));
        for (String key : List.of("size", "max", "first", "url-limit")) {
            SpecNode number = value.find(key);
            if (number != null) {
                matches(number, NUMBER, "write a whole number");
            }
        }
        for (String key : List.of("total-pages", "total-items")) {
            SpecNode total = value.find(key);
            if (total != null) {
                matches(total, POINTER, "write a JSON pointer of plain keys, such as /page/totalPages");
            }
        }
        boolean byPage = "page-index".equals(value.text("kind"));
        if (value.has("total-items") && !(byPage && "short-page".equals(value.text("stop")))) {
            findings.add(
                    value,
                    "total-items",
                    "goes with pages by number that end at a short one",
                    "write kind: page-index, stop: short-page, or drop it");
        }
        boolean bySql = "sql".equals(value.text("kind"));
        if ("body".equals(value.text("in")) && !byPage && !bySql) {
            findings.add(
                    value,
                    "in",
                    "only the number of a page can stand in a body, or a text in SQL",
                    "write kind: page-index, or kind: sql");
        }
        for (String key : List.of("form", "text-parameter", "max", "post", "url-limit")) {
            if (value.has(key) && !bySql) {
                findings.add(value, key, "goes with texts in SQL", "write kind: sql, or drop it");
            }
        }
    }

    private static Set<String> neededToPage(SpecNode value) {
        Set<String> needed = new TreeSet<>(Set.of("kind"));
        switch (value.text("kind", "")) {
            case "offset" -> needed.addAll(Set.of("size", "size-parameter", "position-parameter"));
            case "page-index" -> needed.addAll(Set.of("size", "size-parameter", "page-parameter"));
            case "sql" -> needed.addAll(Set.of("size", "form", "text-parameter"));
            default -> {}
        }
        if ("total-pages".equals(value.text("stop"))) {
            needed.add("total-pages");
        }
        return needed;
    }

    private void filter(SpecNode value) {
        if ("sql".equals(value.text("dialect"))) {
            keys(value, Set.of("dialect", "item", "parameter"), Set.of("dialect", "parameter"));
            return;
        }
        keys(value, Set.of("dialect", "item", "filter", "sort", "open"), Set.of("dialect", "item"));
        each(value, Map.of("dialect", Set.of("bracket", "odata", "sql")));
    }

    private void entity(SpecNode value) {
        keys(value, Set.of("name", "keys", "ids", "exclude"), Set.of("name", "ids"));
        SpecNode name = value.find("name");
        if (name != null) {
            matches(name, ENTITY, "write the name as it stands in paths, such as BILLING_PROFILE");
        }
        for (String key : List.of("keys", "ids", "exclude")) {
            SpecNode names = value.find(key);
            if (names != null) {
                texts(names);
            }
        }
    }

    private void precondition(SpecNode value) {
        if (!value.isObject()) {
            oneOf(value, PRECONDITIONS);
            return;
        }
        keys(value, Set.of("send", "returns-etag"), Set.of("send"));
        each(value, Map.of("send", PRECONDITIONS, "returns-etag", Set.of("true", "false")));
    }

    private void confirm(SpecNode value) {
        keys(value, Set.of("consequence", "of"), Set.of("consequence", "of"));
        each(value, Map.of("consequence", Set.of("destroys-billing-history")));
    }

    private void texts(SpecNode value) {
        if (!value.isList() || value.items().isEmpty()) {
            findings.add(value, "is no list of names", "write [otherName]");
        }
    }

    private void checked(SpecNode value, SpecNode owner) {
        oneOf(value, Set.of("true", "false"));
        Set<String> bounds = switch (owner.text("type", "")) {
            case "string" ->
                owner.has("format") && !PLAIN_TEXT.contains(owner.text("format", ""))
                        ? Set.of()
                        : Set.of("minLength", "maxLength", "pattern");
            case "integer", "number" -> Set.of("minimum", "maximum");
            default -> Set.of();
        };
        if (owner.has("enum") || bounds.stream().noneMatch(owner::has)) {
            findings.add(
                    value,
                    "there is nothing to check",
                    "give a text minLength, maxLength or pattern, a number minimum or maximum, or drop x-checked");
        }
        if (owner.has("pattern")) {
            try {
                Pattern unused = Pattern.compile(owner.text("pattern", ""));
            } catch (PatternSyntaxException e) {
                findings.add(owner, "pattern", "is no regular expression of Java's", "simplify it");
            }
        }
    }

    private void secret(SpecNode value, SpecNode owner) {
        oneOf(value, Set.of("true", "false"));
        SpecNode typed = owner.has("schema") ? owner.follow("schema") : owner;
        SpecNode items = typed == null ? null : typed.follow("items");
        boolean text = typed == null
                || "string".equals(typed.text("type"))
                || (items != null && "string".equals(items.text("type")));
        if (!text) {
            findings.add(value, "only text can be hidden", "declare a string or an array of strings, or drop x-secret");
        }
    }

    private void base64(SpecNode value, SpecNode mediaType) {
        keys(value, Set.of("data", "name"), Set.of("data"));
        SpecNode schema = mediaType.follow("schema");
        if (!mediaType.key().contains("json") || schema == null) {
            findings.add(
                    value, "only JSON with a schema holds a file", "move it to application/json of the same answer");
            return;
        }
        value.fields().forEach((key, pointer) -> {
            matches(pointer, FIELD, "write the JSON pointer of one field, such as /Data");
            SpecNode property = schema.fields("properties").get(pointer.asText().replaceFirst("^/", ""));
            if (property == null) {
                findings.add(pointer, "the schema has no such property", "name one of its properties");
            } else if (key.equals("data") && !"byte".equals(property.resolved().text("format"))) {
                findings.add(pointer, "the content is no Base64", "declare type: string, format: byte");
            }
        });
    }

    private void each(SpecNode owner, Map<String, Set<String>> allowed) {
        allowed.forEach((key, values) -> {
            SpecNode child = owner.find(key);
            if (child != null) {
                oneOf(child, values);
            }
        });
    }

    private void keys(SpecNode value, Set<String> known, Set<String> needed) {
        if (!value.isObject()) {
            findings.add(value, "is no object", "write it with the keys " + sorted(known));
            return;
        }
        value.fields().forEach((key, child) -> {
            if (!known.contains(key)) {
                findings.add(child, "unknown key " + key, "known are " + sorted(known));
            }
        });
        for (String key : new TreeSet<>(needed)) {
            if (!value.has(key)) {
                findings.add(value, "the key " + key + " is missing", "add it; see specs/README.md");
            }
        }
    }

    private void oneOf(SpecNode value, Set<String> allowed) {
        if (value.isObject() || value.isList() || !allowed.contains(value.asText())) {
            findings.add(value, "'" + value.asText() + "' is not a value of it", "use one of " + sorted(allowed));
        }
    }

    private void matches(SpecNode value, Pattern pattern, String remedy) {
        if (value.isObject()
                || value.isList()
                || !pattern.matcher(value.asText()).matches()) {
            findings.add(value, "'" + value.asText() + "' is malformed", remedy);
        }
    }

    private static String sorted(Set<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}

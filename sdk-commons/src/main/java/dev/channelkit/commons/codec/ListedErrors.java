package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.operation.ErrorForms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An error that is an array of objects, each of which tells what is wrong with something. */
final class ListedErrors {
    private static final int MOST = 20;

    private final ErrorForms.Listed names;
    private final ErrorForms forms;
    private final List<Item> items = new ArrayList<>();

    /** One of the objects, or a text in the place of one. */
    private record Item(
            @Nullable String code,
            @Nullable String message,
            @Nullable String field) {

        String line() {
            return Stream.of(field, code, message)
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(": "));
        }
    }

    private ListedErrors(ErrorForms.Listed names, ErrorForms forms) {
        this.names = names;
        this.forms = forms;
    }

    /** What the array says, as far as it can be read; null when it is no array, or errors come in no such form. */
    static @Nullable ListedErrors read(byte[] body, int length, ErrorForms forms) {
        ErrorForms.Listed names = forms.list();
        if (names == null || Xml.isXml(body, length)) {
            return null;
        }
        ListedErrors errors = new ListedErrors(names, forms);
        try {
            JsonTokens tokens = new JsonTokens(body, length, ReadOptions.DEFAULT_NESTING_LIMIT).allowTrailingCommas();
            if (names.at() != null) {
                errors.readAt(tokens, names.at().substring(1));
            } else if (tokens.kind() == Kind.ARRAY) {
                errors.readAll(tokens);
            }
        } catch (MalformedInputException e) {
            // cut off: what was read before that still tells something
        }
        return errors.items.isEmpty() ? null : errors;
    }

    /** Whether it stands in an object that may say more. */
    boolean hasSurroundings() {
        return names.at() != null;
    }

    /** The code that means the most comes first: too many calls; else the first. One error is the message, several are details. */
    ErrorBody toBody(String excerpt) {
        Item first = items.stream()
                .filter(item -> item.code != null && forms.rateLimited().contains(item.code))
                .findFirst()
                .orElse(items.get(0));
        boolean alone = items.size() == 1;
        return new ErrorBody(
                first.code,
                alone ? first.message : null,
                alone ? List.of() : items.stream().map(Item::line).toList(),
                first.field,
                null,
                excerpt);
    }

    /** Those under a key, be it a list or one object alone. */
    private void readAt(JsonTokens tokens, String key) {
        if (tokens.kind() != Kind.OBJECT) {
            return;
        }
        tokens.beginObject();
        while (tokens.more()) {
            boolean here = tokens.name().equals(key);
            if (here && tokens.kind() == Kind.ARRAY) {
                readAll(tokens);
            } else if (here && tokens.kind() == Kind.OBJECT) {
                add(item(tokens));
            } else {
                tokens.skip();
            }
        }
        tokens.endObject();
    }

    private void readAll(JsonTokens tokens) {
        tokens.beginArray();
        while (tokens.more()) {
            switch (tokens.kind()) {
                case OBJECT -> add(item(tokens));
                case TEXT -> add(new Item(null, line(tokens), null));
                default -> tokens.skip();
            }
        }
        tokens.endArray();
    }

    private void add(Item item) {
        if (items.size() < MOST && !item.line().isEmpty()) {
            items.add(item);
        }
    }

    private Item item(JsonTokens tokens) {
        String code = null;
        String message = null;
        String field = null;
        tokens.beginObject();
        while (tokens.more()) {
            String name = tokens.name();
            if (name.equals(names.code())) {
                code = line(tokens);
            } else if (name.equals(names.message())) {
                message = line(tokens);
            } else if (name.equals(names.field())) {
                field = line(tokens);
            } else {
                tokens.skip();
            }
        }
        tokens.endObject();
        return new Item(code, message, field);
    }

    private static @Nullable String line(JsonTokens tokens) {
        if (tokens.kind() == Kind.NULL) {
            tokens.skip();
            return null;
        }
        if (tokens.kind() == Kind.TEXT || tokens.kind() == Kind.NUMBER) {
            return ProviderText.line(tokens.string());
        }
        return ProviderText.line(tokens.raw().text());
    }
}

package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.operation.DeadCredential;
import dev.channelkit.commons.operation.DeadCredential.Verdict;
import dev.channelkit.commons.operation.ErrorForms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the forms in which an answer says that a credential is dead. */
public final class DeadAnswers {
    private static final Set<String> NOTHING = Set.of("", "0", "false");

    private final DeadCredential forms;
    private final ErrorForms.@Nullable Listed list;
    private boolean dead;
    private int others;

    private DeadAnswers(DeadCredential forms) {
        this.forms = forms;
        list = forms.envelope().forms().list();
    }

    /** Whether the text holds anything that is worth judging; a glance, for answers by the thousand. */
    public static boolean isSuspect(String start, DeadCredential forms) {
        for (String code : forms.codes()) {
            if (start.contains(code)) {
                return true;
            }
        }
        if (forms.errors().isEmpty()) {
            return false;
        }
        String lower = start.toLowerCase(Locale.ROOT);
        return forms.errors().stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** What a body of JSON says; one that is none says nothing, and one that breaks off never says all. */
    public static Verdict judge(String body, DeadCredential forms) {
        DeadAnswers answers = new DeadAnswers(forms);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean whole = true;
        try {
            JsonTokens tokens =
                    new JsonTokens(bytes, bytes.length, ReadOptions.DEFAULT_NESTING_LIMIT).allowTrailingCommas();
            if (tokens.kind() != Kind.OBJECT) {
                return Verdict.ALIVE;
            }
            answers.root(tokens);
            tokens.finish();
        } catch (MalformedInputException e) {
            whole = false;
        }
        if (!answers.dead) {
            return Verdict.ALIVE;
        }
        return whole && answers.others == 0 ? Verdict.DEAD : Verdict.PARTLY;
    }

    private void root(JsonTokens tokens) {
        tokens.beginObject();
        while (tokens.more()) {
            String pointer = "/" + tokens.name();
            Kind kind = tokens.kind();
            boolean text = kind == Kind.TEXT;
            if (text && forms.envelope().code().contains(pointer)) {
                dead |= isDeadWord(tokens.string());
            } else if (holds(forms.done(), pointer.substring(1)) && isScalar(kind)) {
                others += saysSomething(tokens) ? 1 : 0;
            } else if (list != null && pointer.equals(list.at())) {
                each(tokens, true);
            } else {
                each(tokens, false);
            }
        }
        tokens.endObject();
    }

    private void each(JsonTokens tokens, boolean errors) {
        if (tokens.kind() == Kind.OBJECT) {
            entry(tokens, errors);
        } else if (tokens.kind() == Kind.ARRAY) {
            tokens.beginArray();
            while (tokens.more()) {
                if (tokens.kind() == Kind.OBJECT) {
                    entry(tokens, errors);
                } else {
                    others += errors ? 0 : 1;
                    tokens.skip();
                }
            }
            tokens.endArray();
        } else {
            tokens.skip();
        }
    }

    private void entry(JsonTokens tokens, boolean error) {
        boolean refused = false;
        boolean done = false;
        tokens.beginObject();
        while (tokens.more()) {
            String name = tokens.name();
            if (error && list != null && name.equals(list.code()) || holds(forms.entries(), name)) {
                refused |= namesACode(tokens);
            } else if (holds(forms.done(), name)) {
                done |= saysSomething(tokens);
            } else {
                tokens.skip();
            }
        }
        tokens.endObject();
        dead |= refused;
        others += error || refused && !done ? 0 : 1;
    }

    private boolean namesACode(JsonTokens tokens) {
        if (tokens.kind() == Kind.TEXT) {
            String text = tokens.string();
            return forms.codes().stream().anyMatch(text::contains);
        }
        boolean found = false;
        if (tokens.kind() == Kind.ARRAY) {
            tokens.beginArray();
            while (tokens.more()) {
                found |= namesACode(tokens);
            }
            tokens.endArray();
        } else {
            tokens.skip();
        }
        return found;
    }

    private static boolean isScalar(Kind kind) {
        return kind != Kind.OBJECT && kind != Kind.ARRAY;
    }

    private static boolean saysSomething(JsonTokens tokens) {
        return switch (tokens.kind()) {
            case TEXT, NUMBER -> !NOTHING.contains(tokens.string().strip().toLowerCase(Locale.ROOT));
            case BOOLEAN -> tokens.bool();
            default -> {
                tokens.skip();
                yield false;
            }
        };
    }

    private boolean isDeadWord(String text) {
        String word = text.strip();
        return forms.codes().contains(word) || holds(List.copyOf(forms.errors()), word);
    }

    private static boolean holds(List<String> names, String name) {
        for (String known : names) {
            if (known.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}

package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.query.sql.Tokens.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A caller's text with places for values; checked so that no value can fall together with what stands around it. */
final class Template {
    /** Outside of quotes; what else there is in SQL begins a quote, a comment, a variable or another statement on one server or another. */
    private static final String SYMBOLS = "(),.=<>!+-*/|%";

    // no '-': with a negative number it would begin a comment
    private static final String BEFORE_A_PLACE = "(,=<>!+*/|%";
    // ';' is refused for what it is
    private static final String BEHIND_A_PLACE = "),=<>!+-*/|%;";

    private final String text;
    private final List<Place> places = new ArrayList<>();
    /** What stands before each place, and behind the last. */
    private final List<String> pieces = new ArrayList<>();

    private int quotedMark = -1;

    /**
     * Where a value goes.
     *
     * @param at the index of its {@code ?}
     * @param listed whether it is all that stands in the parentheses behind {@code IN}
     * @param pattern whether it stands behind {@code LIKE}
     * @param escaped whether {@code ESCAPE} follows
     */
    private record Place(int at, boolean listed, boolean pattern, boolean escaped) {}

    Template(String text) {
        this.text = text;
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty text asks for nothing");
        }
        scan();
        int done = 0;
        for (Place place : places) {
            pieces.add(text.substring(done, place.at));
            done = place.at + 1;
        }
        pieces.add(text.substring(done));
    }

    boolean hasPlaces() {
        return !places.isEmpty();
    }

    /** The text with literals in place of its {@code ?}. */
    String filled(@Nullable Object @Nullable [] given) {
        @Nullable Object[] values = given == null ? new @Nullable Object[] {null} : given;
        checkCount(values.length);
        StringBuilder out = new StringBuilder(text.length() + 24 * values.length);
        for (int i = 0; i < values.length; i++) {
            write(out.append(pieces.get(i)), values[i], places.get(i), i);
        }
        return out.append(pieces.get(values.length)).toString();
    }

    private void scan() {
        Tokens tokens = new Tokens(text);
        int depth = 0;
        boolean list = false;
        boolean in = false;
        boolean like = false;
        int wordEnd = -1;
        Kind kind = tokens.next();
        while (kind != Kind.END) {
            checkToken(tokens, kind, wordEnd);
            depth += tokens.isSymbol('(') ? 1 : tokens.isSymbol(')') ? -1 : 0;
            if (depth < 0) {
                throw wrong("the ')' at character %d closes nothing", tokens.start(), "take it out");
            }
            if (kind == Kind.PLACE) {
                int at = tokens.start();
                checkSurroundings(at);
                kind = tokens.next();
                places.add(new Place(at, list && tokens.isSymbol(')'), like, tokens.isWord("ESCAPE")));
                list = in = like = false;
                continue;
            }
            list = in && tokens.isSymbol('(');
            in = tokens.isWord("IN");
            like = tokens.isWord("LIKE");
            wordEnd = kind == Kind.WORD ? tokens.end() : -1;
            kind = tokens.next();
        }
        if (depth > 0) {
            throw new IllegalArgumentException("the text has more '(' than ')': close them");
        }
    }

    private void checkToken(Tokens tokens, Kind kind, int wordEnd) {
        int at = tokens.start();
        switch (kind) {
            case UNCLOSED ->
                throw wrong(
                        text.charAt(at) == '/'
                                ? "the comment at character %d is not closed"
                                : "the quote at character %d is not closed",
                        at,
                        "a quote that is meant itself is doubled; text from elsewhere goes in as a value, by ?");
            case COMMENT ->
                throw wrong("a comment begins at character %d", at, "take it out: it could hide what stands behind it");
            case QUOTED -> checkQuoted(tokens, wordEnd);
            case SYMBOL -> checkSymbol(at);
            default -> {}
        }
    }

    private void checkQuoted(Tokens tokens, int wordEnd) {
        int at = tokens.start();
        // q'[it's]' ends elsewhere on Oracle than on others
        char last = wordEnd == at ? text.charAt(at - 1) : ' ';
        if (last == 'q' || last == 'Q') {
            throw wrong(
                    "a quote of another kind begins at character %d",
                    at, "use plain quotes, with quotes in them doubled");
        }
        for (int i = at; i < tokens.end(); i++) {
            checkControl(i);
            if (text.charAt(i) == '?') {
                if (text.charAt(at) == '"') {
                    throw wrong("the ? at character %d stands in a name", i, "names are no values: write them out");
                }
                quotedMark = i;
            }
        }
    }

    private void checkSymbol(int at) {
        char c = text.charAt(at);
        if (c == ';') {
            throw wrong("a ';' stands at character %d", at, "take it out: a query is one statement");
        }
        checkControl(at);
        if (SYMBOLS.indexOf(c) < 0) {
            throw wrong(
                    c > '\u007f'
                            ? "a sign beyond ASCII stands at character %d"
                            : "a '" + c + "' stands at character %d",
                    at,
                    "text goes in quotes ('), values go in by ?");
        }
    }

    private void checkControl(int at) {
        char c = text.charAt(at);
        if (Character.isISOControl(c) && !Tokens.isSpace(c)) {
            throw wrong("a control character stands at character %d", at, "take it out");
        }
    }

    private void checkSurroundings(int at) {
        boolean before = at == 0 || fits(text.charAt(at - 1), BEFORE_A_PLACE);
        boolean behind = at + 1 == text.length() || fits(text.charAt(at + 1), BEHIND_A_PLACE);
        if (!before || !behind) {
            throw wrong(
                    "the ? at character %d touches what stands beside it",
                    at,
                    "a value is a literal of its own and no part of a name, a number or a text: set it apart by spaces");
        }
    }

    private static boolean fits(char c, String symbols) {
        return Tokens.isSpace(c) || symbols.indexOf(c) >= 0;
    }

    private void checkCount(int values) {
        if (values != places.size()) {
            String at = places.stream().map(p -> "" + (p.at + 1)).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("the text has " + places.size() + " places for values"
                    + (at.isEmpty() ? "" : ", at character " + at) + ", but " + values + " came"
                    + (quotedMark < 0
                            ? ""
                            : "; the ? at character " + (quotedMark + 1)
                                    + " is text because it stands in quotes: leave the quotes out"));
        }
    }

    private void write(StringBuilder out, @Nullable Object value, Place place, int index) {
        if (value instanceof Collection<?> several) {
            writeList(out, several, place, index);
        } else if (value instanceof SqlPattern || (place.pattern && value instanceof String)) {
            writePattern(out, value, place, index);
        } else {
            out.append(literal(value, place, index));
        }
    }

    private void writeList(StringBuilder out, Collection<?> values, Place place, int index) {
        if (!place.listed) {
            throw wrong(of(index) + " at character %d is a collection", place.at, "it stands alone in IN (?)");
        }
        if (values.isEmpty()) {
            throw wrong(
                    of(index) + " at character %d is an empty collection, which no list may be",
                    place.at,
                    "leave the query out, or use SqlField.in(…), which then finds nothing");
        }
        String comma = "";
        for (Object value : values) {
            out.append(comma).append(literal(value, place, index));
            comma = ", ";
        }
    }

    private void writePattern(StringBuilder out, Object value, Place place, int index) {
        if (!place.pattern) {
            throw wrong(of(index) + " at character %d is a pattern", place.at, "it stands behind LIKE");
        }
        SqlPattern pattern = value instanceof SqlPattern made ? made : ownPattern((String) value, place, index);
        if (place.escaped && value instanceof SqlPattern) {
            throw wrong("an ESCAPE follows the ? at character %d", place.at, "take it out: a pattern brings its own");
        }
        out.append(pattern.literal()).append(place.escaped ? "" : pattern.end());
    }

    private SqlPattern ownPattern(String value, Place place, int index) {
        try {
            return place.escaped ? SqlPattern.asItStands(value) : SqlPattern.of(value);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    of(index) + " at character %d: " + e.getMessage(),
                    place.at,
                    "SqlPattern.contains(…) takes any text");
        }
    }

    private String literal(@Nullable Object value, Place place, int index) {
        if (value == null) {
            throw new InvalidRequestException(
                    of(index) + " at character " + (place.at + 1) + " is missing",
                    CallDetails.none(),
                    "nothing equals a value that is not there: write IS NULL",
                    null);
        }
        String literal = Literals.of(value);
        if (literal == null) {
            throw wrong(
                    of(index) + " at character %d is a " + value.getClass().getSimpleName(),
                    place.at,
                    Literals.inPlaceOf(value));
        }
        return literal;
    }

    private static String of(int index) {
        return "value " + (index + 1);
    }

    private static IllegalArgumentException wrong(String what, int index, String remedy) {
        return new IllegalArgumentException(what.replace("%d", Integer.toString(index + 1)) + "; " + remedy);
    }
}

package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For generated models: the bounds of a field whose values are checked before they are sent ({@code x-checked}). Immutable. A value beyond
 * them ends in an {@link InvalidRequestException} that names model and field.
 */
public final class Bounds {
    private final String name;
    private final @Nullable Integer shortest;
    private final @Nullable Integer longest;
    private final @Nullable Pattern pattern;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;
    private final boolean secret;

    private Bounds(
            String name,
            @Nullable Integer shortest,
            @Nullable Integer longest,
            @Nullable Pattern pattern,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            boolean secret) {
        this.name = name;
        this.shortest = shortest;
        this.longest = longest;
        this.pattern = pattern;
        this.least = least;
        this.most = most;
        this.secret = secret;
    }

    /** No bounds yet, of the field so called on the wire. */
    public static Bounds of(String model, String field) {
        return new Bounds(model + "." + field, null, null, null, null, null, false);
    }

    /** At least so many characters. */
    public Bounds noShorterThan(int characters) {
        return new Bounds(name, characters, longest, pattern, least, most, secret);
    }

    /** At most so many characters. */
    public Bounds noLongerThan(int characters) {
        return new Bounds(name, shortest, characters, pattern, least, most, secret);
    }

    /** Text that the regular expression is found in. */
    public Bounds matching(String regex) {
        // in Java a dollar sign passes a last line break, in specs it does not
        String whole =
                regex.endsWith("$") && !regex.endsWith("\\$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex;
        return new Bounds(name, shortest, longest, Pattern.compile(whole), least, most, secret);
    }

    public Bounds atLeast(String number) {
        return new Bounds(name, shortest, longest, pattern, new BigDecimal(number), most, secret);
    }

    public Bounds atMost(String number) {
        return new Bounds(name, shortest, longest, pattern, least, new BigDecimal(number), secret);
    }

    /** The value is not told when it is refused. */
    public Bounds secret() {
        return new Bounds(name, shortest, longest, pattern, least, most, true);
    }

    /** @throws InvalidRequestException when the text is not within the bounds; characters are counted as people do, not as Java does */
    public String text(String value) {
        int length = value.codePointCount(0, value.length());
        if (shortest != null && length < shortest) {
            throw refused("needs at least " + characters(shortest) + ", and has " + length);
        }
        if (longest != null && length > longest) {
            throw refused("takes at most " + characters(longest) + ", and has " + length);
        }
        if (pattern != null && !pattern.matcher(value).find()) {
            throw refused("is not of the form " + pattern.pattern());
        }
        return value;
    }

    /** @throws InvalidRequestException when the number is not within the bounds */
    public int int32(int value) {
        return decimal(BigDecimal.valueOf(value)).intValueExact();
    }

    /** @throws InvalidRequestException when the number is not within the bounds */
    public long int64(long value) {
        return decimal(BigDecimal.valueOf(value)).longValueExact();
    }

    /** @throws InvalidRequestException when the number is not within the bounds */
    public BigDecimal decimal(BigDecimal value) {
        if (least != null && value.compareTo(least) < 0) {
            throw refused("is at least " + least.toPlainString() + instead(value));
        }
        if (most != null && value.compareTo(most) > 0) {
            throw refused("is at most " + most.toPlainString() + instead(value));
        }
        return value;
    }

    private String instead(BigDecimal value) {
        return secret ? "" : ", and not " + value.toPlainString();
    }

    private static String characters(int count) {
        return count == 1 ? "1 character" : count + " characters";
    }

    private InvalidRequestException refused(String problem) {
        return new InvalidRequestException(name + " " + problem, CallDetails.none(), "correct the value", null);
    }
}

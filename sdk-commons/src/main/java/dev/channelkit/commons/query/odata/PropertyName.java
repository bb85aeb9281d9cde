package dev.channelkit.commons.query.odata;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The shape of a property's name: nothing in it may end the name, or be an operator, a literal or a call. */
final class PropertyName {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*([/.][\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "true", "false", "null", "asc", "desc");

    private PropertyName() {}

    static String check(String name) {
        if (!SHAPE.matcher(name).matches() || WORDS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidRequestException(
                    "'" + name.replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of a field",
                    CallDetails.none(),
                    "use letters, digits and '_', with '/' or '.' between names, as in account/id",
                    null);
        }
        return name;
    }
}

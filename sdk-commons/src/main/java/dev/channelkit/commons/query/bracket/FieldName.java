package dev.channelkit.commons.query.bracket;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.regex.Pattern;

/** The shape of a name between brackets: nothing in it may end the bracket, start a modifier or another parameter. */
final class FieldName {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_\\- .]*");

    private FieldName() {}

    static String check(String name, String what) {
        if (!SHAPE.matcher(name).matches()) {
            throw new InvalidRequestException(
                    "'" + printable(name) + "' cannot be the name of a " + what,
                    CallDetails.none(),
                    "use letters, digits, '_', '-', spaces and '.', as in customFields.ErpId",
                    null);
        }
        return name;
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}

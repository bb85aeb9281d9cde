package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan cannot be carried out as it is. Nothing was sent, and nothing read. */
public final class InvalidPlanException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final List<String> fields;

    InvalidPlanException(Map<String, String> problems) {
        super(
                "the plan cannot be carried out: "
                        + String.join(
                                "; ",
                                problems.entrySet().stream()
                                        .map(problem -> problem.getKey() + " " + problem.getValue())
                                        .toList()),
                CallDetails.none(),
                "correct these fields",
                null);
        fields = List.copyOf(new LinkedHashMap<>(problems).keySet());
    }

    /** All fields that are wrong, such as {@code user.landlinePhoneNumber}. */
    public List<String> fields() {
        return fields;
    }
}

package dev.channelkit.dotdigital.provisioning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a plan, all of it, by field. Never says what a value is. */
final class Problems {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[1-9][0-9]{6,14}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private final Map<String, String> found = new LinkedHashMap<>();

    void add(String field, String problem) {
        found.putIfAbsent(field, problem);
    }

    void required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(field, "is missing");
        }
    }

    void blank(String field, @Nullable String value) {
        if (value != null && value.isBlank()) {
            add(field, "is blank");
        }
    }

    void longest(String field, @Nullable String value, int characters) {
        if (value != null && value.codePointCount(0, value.length()) > characters) {
            add(field, "is longer than " + characters + " characters");
        }
    }

    void telephone(String field, @Nullable String value) {
        matches(field, value, TELEPHONE, "is no telephone number in E.164, such as +442079460123");
    }

    void mail(String field, @Nullable String value) {
        matches(field, value, MAIL, "is no mail address");
    }

    void country(String field, @Nullable String value) {
        matches(field, value, COUNTRY, "is no country code of three capitals, such as GBR");
    }

    private void matches(String field, @Nullable String value, Pattern pattern, String problem) {
        if (value != null && !value.isBlank() && !pattern.matcher(value).matches()) {
            add(field, problem);
        }
    }

    /** @throws InvalidPlanException when there are any */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidPlanException(found);
        }
    }
}

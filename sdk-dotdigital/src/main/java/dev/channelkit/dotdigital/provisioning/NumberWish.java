package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.dotdigital.model.GetAvailableInboundNumbersRequest;
import dev.channelkit.dotdigital.model.InboundNumber;
import dev.channelkit.dotdigital.model.NumberType;
import dev.channelkit.dotdigital.number.Numbers;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which number an account is to receive on: a given one, or the first that is free of a kind. Immutable; does not show the number. */
public final class NumberWish {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

    private final @Nullable String number;
    private final @Nullable String countryIsoCode;
    private final @Nullable NumberType type;
    private final @Nullable String keyword;

    private NumberWish(
            @Nullable String number,
            @Nullable String countryIsoCode,
            @Nullable NumberType type,
            @Nullable String keyword) {
        this.number = number;
        this.countryIsoCode = countryIsoCode;
        this.type = type;
        this.keyword = keyword;
    }

    /** That number, with or without a plus sign. */
    public static NumberWish given(String number) {
        return new NumberWish(Objects.requireNonNull(number, "number"), null, null, null);
    }

    /** Any free one of that type. */
    public static NumberWish anyOf(NumberType type) {
        return new NumberWish(null, null, Objects.requireNonNull(type, "type"), null);
    }

    /** Any free one of that type and country, alpha-3. */
    public static NumberWish anyOf(NumberType type, String countryIsoCode) {
        return new NumberWish(
                null,
                Objects.requireNonNull(countryIsoCode, "countryIsoCode"),
                Objects.requireNonNull(type, "type"),
                null);
    }

    /** Only what begins with that word, on a short code that accounts share. */
    public NumberWish keyword(String word) {
        return new NumberWish(number, countryIsoCode, type, Objects.requireNonNull(word, "word"));
    }

    /** The number that is wanted; null when any of a kind will do. */
    @Nullable String number() {
        return number;
    }

    @Nullable String keyword() {
        return keyword;
    }

    void check(Problems problems) {
        if (number != null && !NUMBER.matcher(number).matches()) {
            problems.add("number.number", "is no number in digits");
        }
        problems.country("number.countryIsoCode", countryIsoCode);
        problems.blank("number.countryIsoCode", countryIsoCode);
        problems.blank("number.keyword", keyword);
        if (keyword != null && type != null && type.known() == NumberType.LONG_NUMBER.known()) {
            problems.add("number.keyword", "is for short codes only");
        }
    }

    GetAvailableInboundNumbersRequest available() {
        GetAvailableInboundNumbersRequest.Builder request = GetAvailableInboundNumbersRequest.builder();
        if (countryIsoCode != null) {
            request.countryIsoCode(countryIsoCode);
        }
        if (type != null) {
            request.numberType(type);
        }
        return request.build();
    }

    /** Whether an account that holds this has what is wanted. */
    boolean isMetBy(InboundNumber held) {
        if (number != null) {
            return Numbers.isSame(held, number, keyword);
        }
        return Numbers.isSame(held, held.number(), keyword)
                && isOfType(held)
                && (countryIsoCode == null
                        || held.countryIsoCode() == null
                        || countryIsoCode.equals(held.countryIsoCode()));
    }

    /** Where the provider tells types by numbers, nobody knows which is which; then any will do rather than a second one. */
    private boolean isOfType(InboundNumber held) {
        return type == null
                || held.numberType().known() == type.known()
                || held.numberType().known() == NumberType.Known.UNKNOWN;
    }

    /** Kind, not number. */
    @Override
    public String toString() {
        return "NumberWish[" + (number != null ? "given" : type + (countryIsoCode == null ? "" : " " + countryIsoCode))
                + "]";
    }
}

package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a request asks for, by the names of its members. Required members are there: the spec sees to it. */
final class Asked {
    private static final int USUAL_SIZE = 100;

    private final Exchange exchange;
    private final DotdigitalProfile profile;

    Asked(Exchange exchange, DotdigitalProfile profile) {
        this.exchange = exchange;
        this.profile = profile;
    }

    /** A number of 32 bits; 0 where it is absent. */
    int number(String name) {
        return number(name, 0);
    }

    int number(String name, int otherwise) {
        JsonNode value = exchange.body().path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.asText());
        } catch (NumberFormatException e) {
            throw FaultException.argument(name, "The value is not a 32 bit integer.");
        }
    }

    Optional<String> text(String name) {
        return exchange.field(name);
    }

    String required(String name) {
        return text(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> FaultException.argument(name, "Value cannot be empty."));
    }

    boolean flag(String name) {
        return exchange.body().path(name).asBoolean(false);
    }

    /** A word of an enumeration, in any case, or its number. */
    Optional<String> word(String name, List<String> words) {
        return text(name).map(value -> {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equalsIgnoreCase(value) || value.equals(Integer.toString(i))) {
                    return words.get(i);
                }
            }
            throw FaultException.argument(name, "The value is none of " + words + ".");
        });
    }

    /** A moment in one of the forms that are read. */
    Optional<Instant> time(String name) {
        return text(name)
                .map(value -> Times.read(value, profile.readsDates())
                        .orElseThrow(() ->
                                FaultException.argument(name, "The value is not a date in a form that is read here.")));
    }

    /** Copies members that are there, null included, which takes a value away. */
    void copy(ObjectNode to, List<String> names) {
        for (String name : names) {
            if (exchange.body().has(name)) {
                to.set(name, exchange.body().get(name));
            }
        }
    }

    /** The page of a list that is asked for. */
    <T> Result page(String contract, String items, List<T> all, Function<T, ObjectNode> form) {
        int number = number("PageNumber", 1);
        int size = Math.min(number("PageSize", USUAL_SIZE), profile.pageCap());
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        var array = page.putArray(items);
        all.stream().skip((long) (number - 1) * size).limit(size).map(form).forEach(array::add);
        page.put("PageNumber", number).put("PageSize", size).put("TotalCount", all.size());
        return new Result(contract, page);
    }

    /**
     * What answers a call that finds things as it would make them.
     *
     * @throws FaultException where repeats are refused
     */
    Result already(FaultException refusal) {
        if (profile.refusesRepeats()) {
            throw refusal;
        }
        return Result.done();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

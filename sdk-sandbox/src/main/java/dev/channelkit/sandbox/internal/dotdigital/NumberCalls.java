package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Inbound numbers, handed out from stock at once. A short code is held whole by one account, or by keywords by several. */
final class NumberCalls {
    private final DotdigitalProfile profile;
    private final InstantSource clock;

    NumberCalls(DotdigitalProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Result available(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        Optional<String> country = asked.text("CountryIsoCode");
        Optional<String> type = asked.word("NumberType", Contracts.NUMBER_TYPE);
        List<ObjectNode> found = estate.stock.values().stream()
                .filter(number -> isAvailable(estate, number))
                .filter(number -> country.isEmpty()
                        || number.path("CountryIsoCode").asText().equals(country.get()))
                .filter(number ->
                        type.isEmpty() || number.path("NumberType").asText().equals(type.get()))
                .toList();
        return asked.page("InboundNumberPage", "Numbers", found, number -> number);
    }

    Result ofAccount(Estate estate, Exchange exchange) {
        int account = new Asked(exchange, profile).number("AccountId");
        estate.account(account);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var numbers = body.putArray("Numbers");
        estate.held().stream()
                .filter(number -> number.path("AccountId").asInt() == account)
                .forEach(numbers::add);
        return new Result("InboundNumberList", body);
    }

    Result allocate(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int account = asked.number("AccountId");
        estate.openAccount(account);
        ObjectNode stocked = stocked(estate, asked);
        String number = stocked.path("Number").asText();
        String keyword = asked.text("Keyword").orElse("").trim();
        if (!keyword.isEmpty() && !isShort(stocked)) {
            throw FaultException.argument("Keyword", "Only short codes have keywords.");
        }
        List<ObjectNode> held = estate.held(number);
        boolean wholeIsHeld = estate.held(number, "").isPresent();
        boolean taken = keyword.isEmpty()
                ? !held.isEmpty()
                : wholeIsHeld || estate.held(number, keyword).isPresent();
        if (taken) {
            throw FaultException.duplicate("Number", "The number or keyword is already allocated.");
        }
        ObjectNode allocated =
                stocked.deepCopy().put("AccountId", account).put("AllocatedOn", Times.text(clock.instant()));
        if (isShort(stocked)) {
            allocated.put("Keyword", keyword);
        }
        asked.copy(allocated, List.of("ApiSpaceId"));
        estate.hold(allocated);
        return new Result("InboundNumber", allocated);
    }

    Result deallocate(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int account = asked.number("AccountId");
        estate.account(account);
        ObjectNode stocked = stocked(estate, asked);
        String number = stocked.path("Number").asText();
        String keyword = asked.text("Keyword").orElse("").trim();
        boolean holds = estate.held(number, keyword)
                .filter(held -> held.path("AccountId").asInt() == account)
                .isPresent();
        if (!holds) {
            return asked.already(FaultException.argument("Number", "The number is not allocated to the account."));
        }
        estate.release(number, keyword);
        return Result.done();
    }

    // numbers are taken with and without a plus
    private static ObjectNode stocked(Estate estate, Asked asked) {
        String number = asked.required("Number").trim();
        String digits = number.startsWith("+") ? number.substring(1) : number;
        return Optional.ofNullable(estate.stock.get(digits))
                .orElseThrow(() -> FaultException.notFound("Number", "Number " + number));
    }

    private static boolean isShort(ObjectNode number) {
        return number.path("NumberType").asText().equals("ShortCode");
    }

    private static boolean isAvailable(Estate estate, ObjectNode stocked) {
        String number = stocked.path("Number").asText();
        return isShort(stocked)
                ? estate.held(number, "").isEmpty()
                : estate.held(number).isEmpty();
    }
}

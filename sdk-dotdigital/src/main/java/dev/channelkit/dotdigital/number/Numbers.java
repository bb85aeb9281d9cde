package dev.channelkit.dotdigital.number;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.dotdigital.api.NumbersOperations;
import dev.channelkit.dotdigital.internal.AlreadySo;
import dev.channelkit.dotdigital.model.AccountIdRequest;
import dev.channelkit.dotdigital.model.DeallocateInboundNumberRequest;
import dev.channelkit.dotdigital.model.InboundNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on which accounts receive. {@link #allocate allocate} is the bare call, whose answer may get lost;
 * {@link dev.channelkit.dotdigital.provisioning.Provisioning} allocates a number once.
 */
public final class Numbers extends NumbersOperations {

    /** Made by the client. */
    public Numbers(Transport transport) {
        super(transport);
    }

    /** The numbers and keywords that an account holds. */
    public List<InboundNumber> of(int accountId) {
        return of(AccountIdRequest.builder().accountId(accountId).build());
    }

    /**
     * Takes a number back. One that the account does not hold any more is a success.
     *
     * @param keyword the keyword of a short code; null for the whole number
     */
    public void deallocate(int accountId, String number, @Nullable String keyword) {
        DeallocateInboundNumberRequest.Builder body =
                DeallocateInboundNumberRequest.builder().accountId(accountId).number(number);
        if (keyword != null && !keyword.isEmpty()) {
            body.keyword(keyword);
        }
        AlreadySo.send(
                () -> deallocate(body.build()),
                () -> of(accountId).stream().noneMatch(held -> isSame(held, number, keyword)));
    }

    /** Whether it is that number, with or without a plus sign, and that keyword of it, in whatever case; none stands for the whole number. */
    public static boolean isSame(InboundNumber held, String number, @Nullable String keyword) {
        String own = held.keyword();
        return digits(held.number()).equals(digits(number))
                && (own == null ? "" : own).equalsIgnoreCase(keyword == null ? "" : keyword.strip());
    }

    private static String digits(String number) {
        String stripped = number.strip();
        return stripped.startsWith("+") ? stripped.substring(1) : stripped;
    }
}

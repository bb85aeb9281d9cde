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

    /** {@inheritDoc} One that the account does not hold any more is a success. */
    @Override
    public void deallocate(DeallocateInboundNumberRequest body) {
        AlreadySo.send(
                () -> super.deallocate(body),
                () -> of(body.accountId()).stream().noneMatch(held -> isSame(held, body.number(), body.keyword())));
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

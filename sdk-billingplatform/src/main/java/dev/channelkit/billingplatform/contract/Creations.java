package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.contract.ContractConflictException.Kind;
import dev.channelkit.billingplatform.model.AccountProduct;
import dev.channelkit.billingplatform.model.ContractCurrency;
import dev.channelkit.billingplatform.model.ContractRate;
import dev.channelkit.commons.journal.Facts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The creations that have no upsert, and by what each is found again. */
final class Creations {
    private static final String CONTRACT = "contract";
    private static final String CURRENCY = "currency";
    private static final String PRODUCT = "product";
    private static final String ACCOUNT = "account";
    private static final String STARTS = "starts";
    private static final String NO_CONTRACT = "none";

    private final Subjects subjects;
    private final Once<ContractCurrency> currencies;
    private final Once<ContractRate> rates;
    private final Once<AccountProduct> lines;

    Creations(Subjects subjects, Once.Settings settings) {
        this.subjects = subjects;
        currencies = new Once<>(
                subjects.currencies(),
                settings,
                facts -> "contract " + facts.get(CONTRACT),
                facts -> subjects.currency(of(facts, CONTRACT), of(facts, CURRENCY)));
        rates = new Once<>(subjects.rates(), settings, facts -> "contract " + facts.get(CONTRACT), this::rate);
        lines = new Once<>(subjects.lines(), settings, facts -> "account " + facts.get(ACCOUNT), this::line);
    }

    Once.Made currency(String contract, String code, ContractCurrency record) {
        return currencies.ensure(Facts.of(CONTRACT, contract, CURRENCY, code), record);
    }

    Once.Made rate(String contract, String product, LocalDate starts, ContractRate record) {
        return rates.ensure(Facts.of(CONTRACT, contract, PRODUCT, product, STARTS, starts), record);
    }

    /** @throws ContractConflictException if the account has the product on some of the same days from another day on */
    Once.Made line(Line line) {
        String contract = Objects.requireNonNullElse(line.contract(), NO_CONTRACT);
        refuseOtherPeriods(
                subjects.lines(line.account(), line.product()).stream()
                        .filter(one -> contract.equals(contractOf(one)))
                        .toList(),
                AccountProduct::id,
                AccountProduct::startDate,
                AccountProduct::endDate,
                line.starts(),
                "product " + line.product());
        return lines.ensure(
                Facts.of(ACCOUNT, line.account(), PRODUCT, line.product(), CONTRACT, contract, STARTS, line.starts()),
                line.record());
    }

    /**
     * Refuses what would be there twice on some day.
     *
     * @throws ContractConflictException if one of them holds from {@code starts} on, and begins on another day
     */
    static <T> void refuseOtherPeriods(
            List<T> there,
            Function<T, @Nullable String> id,
            Function<T, @Nullable OffsetDateTime> start,
            Function<T, @Nullable OffsetDateTime> end,
            LocalDate starts,
            String what) {
        List<T> other = there.stream()
                .filter(one -> !starts.equals(Days.of(start.apply(one))))
                .filter(one -> Days.overlap(Days.of(start.apply(one)), Days.of(end.apply(one)), starts, null))
                .toList();
        if (!other.isEmpty()) {
            throw new ContractConflictException(
                    Kind.OTHER_PERIOD,
                    other.stream().map(id).map(Subjects::id).toList(),
                    "there is " + what + " for days from " + starts + " on, with another beginning",
                    "end it first, or leave it as it is");
        }
    }

    private Optional<String> rate(Facts facts) {
        List<ContractRate> found = subjects.rates(of(facts, CONTRACT), of(facts, PRODUCT)).stream()
                .filter(rate -> of(facts, STARTS).equals(String.valueOf(Days.of(rate.startDate()))))
                .toList();
        return Subjects.one(found, ContractRate::id, "rates of product " + of(facts, PRODUCT))
                .map(rate -> Subjects.id(rate.id()));
    }

    private Optional<String> line(Facts facts) {
        List<AccountProduct> found = subjects.lines(of(facts, ACCOUNT), of(facts, PRODUCT)).stream()
                .filter(line -> of(facts, CONTRACT).equals(contractOf(line)))
                .filter(line -> of(facts, STARTS).equals(String.valueOf(Days.of(line.startDate()))))
                .toList();
        return Subjects.one(found, AccountProduct::id, "lines of product " + of(facts, PRODUCT))
                .map(line -> Subjects.id(line.id()));
    }

    private static String contractOf(AccountProduct line) {
        return Objects.requireNonNullElse(line.contractId(), NO_CONTRACT);
    }

    private static String of(Facts facts, String name) {
        return Objects.requireNonNull(facts.get(name), name);
    }
}

package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.contract.ContractConflictException.Kind;
import dev.channelkit.billingplatform.model.AccountProduct;
import dev.channelkit.billingplatform.model.AccountProductFields;
import dev.channelkit.billingplatform.model.Contract;
import dev.channelkit.billingplatform.model.ContractCurrency;
import dev.channelkit.billingplatform.model.ContractCurrencyFields;
import dev.channelkit.billingplatform.model.ContractFields;
import dev.channelkit.billingplatform.model.ContractRate;
import dev.channelkit.billingplatform.model.ContractRateFields;
import dev.channelkit.billingplatform.model.Pricing;
import dev.channelkit.billingplatform.model.PricingFields;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.call.Transport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records that contracts are made of, and how they are found. */
final class Subjects {
    private final Records<Contract> contracts;
    private final Records<ContractCurrency> currencies;
    private final Records<ContractRate> rates;
    private final Records<Pricing> pricing;
    private final Records<AccountProduct> lines;

    Subjects(Transport transport) {
        contracts = Records.of(transport, ContractFields.ENTITY);
        currencies = Records.of(transport, ContractCurrencyFields.ENTITY);
        rates = Records.of(transport, ContractRateFields.ENTITY);
        pricing = Records.of(transport, PricingFields.ENTITY);
        lines = Records.of(transport, AccountProductFields.ENTITY);
    }

    Records<Contract> contracts() {
        return contracts;
    }

    Records<ContractCurrency> currencies() {
        return currencies;
    }

    Records<ContractRate> rates() {
        return rates;
    }

    Records<Pricing> pricing() {
        return pricing;
    }

    Records<AccountProduct> lines() {
        return lines;
    }

    Optional<Contract> contract(String number) {
        List<Contract> found = contracts
                .list(query -> query.filter(ContractFields.CONTRACT_NUMBER.is(number)))
                .toList();
        return one(found, Contract::id, "contracts of the number " + number);
    }

    Optional<String> currency(String contract, String code) {
        List<ContractCurrency> found = currencies
                .list(query -> query.filter(
                        ContractCurrencyFields.CONTRACT_ID.is(contract), ContractCurrencyFields.CURRENCY_CODE.is(code)))
                .toList();
        return one(found, ContractCurrency::id, "records of the currency " + code)
                .map(one -> id(one.id()));
    }

    List<ContractRate> rates(String contract, String product) {
        return rates.list(query -> query.filter(
                        ContractRateFields.CONTRACT_ID.is(contract), ContractRateFields.PRODUCT_ID.is(product)))
                .toList();
    }

    List<Pricing> pricing(String rate, String currency) {
        return pricing.list(query ->
                        query.filter(PricingFields.CONTRACT_RATE_ID.is(rate), PricingFields.CURRENCY_CODE.is(currency)))
                .toList();
    }

    List<AccountProduct> lines(String account, String product) {
        return lines.list(query -> query.filter(
                        AccountProductFields.ACCOUNT_ID.is(account), AccountProductFields.PRODUCT_ID.is(product)))
                .toList();
    }

    List<AccountProduct> linesOf(String contract) {
        return lines.list(query -> query.filter(AccountProductFields.CONTRACT_ID.is(contract)))
                .toList();
    }

    static <T> Optional<T> one(List<T> found, Function<T, @Nullable String> id, String what) {
        if (found.size() > 1) {
            throw new ContractConflictException(
                    Kind.SEVERAL,
                    found.stream().map(id).map(Subjects::id).toList(),
                    "there are " + found.size() + " " + what,
                    "look with the platform which of them is to stay");
        }
        return found.stream().findFirst();
    }

    /** An id that every record has. */
    static String id(@Nullable String id) {
        return Objects.requireNonNull(id, "a record has an id");
    }
}

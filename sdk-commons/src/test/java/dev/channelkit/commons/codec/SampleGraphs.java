package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random graphs of sample customers, of any text and any number. */
final class SampleGraphs {
    private SampleGraphs() {}

    static Arbitrary<SampleCustomer> customers(int depth) {
        Arbitrary<SampleCustomer> customer =
                Arbitraries.just(SampleCustomer.builder().build());
        customer = maybe(customer, texts(), SampleCustomer.Builder::id);
        customer = maybe(customer, texts(), SampleCustomer.Builder::name);
        customer = maybe(customer, Arbitraries.just(""), (b, none) -> b.clearName());
        customer = maybe(customer, texts(), SampleCustomer.Builder::password);
        customer = maybe(customer, Arbitraries.integers(), SampleCustomer.Builder::pin);
        customer = maybe(customer, Arbitraries.of(true, false), SampleCustomer.Builder::active);
        customer = maybe(customer, Arbitraries.of(true, false), SampleCustomer.Builder::payer);
        customer = maybe(customer, Arbitraries.integers(), SampleCustomer.Builder::count);
        customer = maybe(customer, Arbitraries.longs(), SampleCustomer.Builder::views);
        customer = maybe(customer, Arbitraries.doubles(), SampleCustomer.Builder::ratio);
        customer = maybe(customer, decimals(), SampleCustomer.Builder::total);
        customer = maybe(customer, decimals(), SampleCustomer.Builder::price);
        customer = maybe(customer, dates(), SampleCustomer.Builder::since);
        customer = maybe(customer, times(), SampleCustomer.Builder::createdAt);
        customer = maybe(customer, dates().map(YearMonth::from), SampleCustomer.Builder::period);
        customer = maybe(customer, Arbitraries.bytes().array(byte[].class), SampleCustomer.Builder::avatar);
        customer = maybe(customer, texts().map(SampleStatus::of), SampleCustomer.Builder::status);
        customer = maybe(customer, raws(), SampleCustomer.Builder::anything);
        customer = maybe(customer, texts().list().ofMaxSize(3), SampleCustomer.Builder::tags);
        customer = maybe(customer, texts().list().ofMaxSize(3), SampleCustomer.Builder::links);
        Arbitrary<Integer> numbers = Arbitraries.integers();
        customer = maybe(customer, numbers.list().ofMaxSize(3).list().ofMaxSize(3), SampleCustomer.Builder::matrix);
        customer = maybe(customer, Arbitraries.maps(texts(), texts()).ofMaxSize(3), SampleCustomer.Builder::labels);
        if (depth > 0) {
            Arbitrary<SampleCustomer> inner = customers(depth - 1);
            customer = maybe(customer, inner, SampleCustomer.Builder::parent);
            customer = maybe(customer, inner.list().ofMaxSize(3), SampleCustomer.Builder::children);
            customer = maybe(customer, Arbitraries.maps(texts(), inner).ofMaxSize(2), SampleCustomer.Builder::members);
        }
        return customer;
    }

    /** Any characters at all, lone surrogates and control characters among them. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(4),
                Arbitraries.strings().withCharRange('\0', '\u007f').ofMaxLength(20));
    }

    /** Digits behind the point: a negative scale cannot be told from zeros once written. */
    static Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> digits = Arbitraries.bigIntegers();
        return digits.flatMap(d -> Arbitraries.integers().between(0, 40).map(scale -> new BigDecimal(d, scale)));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<OffsetDateTime> times() {
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 86_399);
        Arbitrary<Integer> nanos =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 999_999_999));
        return net.jqwik.api.Combinators.combine(dates(), seconds, nanos)
                .as((date, second, nano) ->
                        date.atStartOfDay().plusSeconds(second).withNano(nano).atOffset(ZoneOffset.UTC));
    }

    private static Arbitrary<RawValue> raws() {
        return Arbitraries.of("1", "-0.50e3", "\"a\\u0000\"", "true", "[1,[],{}]", "{\"a\":{\"b\":null}}")
                .map(RawValue::json);
    }

    private static <V> Arbitrary<SampleCustomer> maybe(
            Arbitrary<SampleCustomer> customers,
            Arbitrary<V> values,
            java.util.function.BiFunction<SampleCustomer.Builder, V, SampleCustomer.Builder> setter) {
        Arbitrary<V> sometimes = values.injectNull(0.6);
        return net.jqwik.api.Combinators.combine(customers, sometimes)
                .as((customer, value) -> value == null
                        ? customer
                        : setter.apply(customer.toBuilder(), value).build());
    }
}

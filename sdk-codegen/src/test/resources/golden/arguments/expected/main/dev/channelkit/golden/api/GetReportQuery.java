package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Given;
import dev.channelkit.commons.query.QueryBuilder;
import dev.channelkit.golden.model.Colour;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code getReport}: Report. */
@Generated("dev.channelkit.codegen")
public final class GetReportQuery extends QueryBuilder<GetReportQuery> {

    GetReportQuery(LocalDate day) {
        declare("filter[on-day]", "month", "colours", "precise");
        put("filter[on-day]", Given.value("day", day).toString());
    }

    /**
     * The month.
     *
     * <p>Provenance: modelled, a guess that nobody has confirmed; verify it with the provider.
     */
    public GetReportQuery month(YearMonth value) {
        return put(
                "month", DateTimeFormatter.ofPattern("'m'-M-uuuu", Locale.ROOT).format(Given.value("month", value)));
    }

    /** Only these. */
    public GetReportQuery colours(List<Colour> value) {
        return put(
                "colours",
                String.join(
                        ",",
                        Given.value("colours", value).stream()
                                .map(Colour::value)
                                .toList()));
    }

    /** Whether to be precise. */
    public GetReportQuery precise(boolean value) {
        return put("precise", String.valueOf(value));
    }
}

package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node of a billing report is about. */
public class Entity {
    public @Nullable String id;
    public @Nullable NodeType type;
    public @Nullable String company;
    public @Nullable String name;

    @JsonProperty("conversion_rates")
    @SerializedName("conversion_rates")
    public @Nullable List<String> conversionRates;

    @JsonProperty("cost_currency")
    @SerializedName("cost_currency")
    public @Nullable String costCurrency;

    @JsonProperty("price_currency")
    @SerializedName("price_currency")
    public @Nullable String priceCurrency;

    public @Nullable String source;

    @JsonProperty("is_credit")
    @SerializedName("is_credit")
    public @Nullable Boolean isCredit;

    @JsonProperty("credit_name")
    @SerializedName("credit_name")
    public @Nullable String creditName;
}

package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with what an answer embeds by default. */
public class Customer {
    public @Nullable String id;
    public @Nullable String name;
    public @Nullable String company;
    public @Nullable String email;
    public @Nullable String title;
    public @Nullable String phone;
    public @Nullable Address address;
    public @Nullable String groupId;
    public @Nullable Status status;
    public @Nullable String currency;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal spendThreshold;

    public @Nullable OffsetDateTime createdAt;
    public @Nullable OffsetDateTime updatedAt;

    @JacksonXmlElementWrapper(localName = "cloudAccounts")
    @JacksonXmlProperty(localName = "cloud_account")
    public @Nullable List<CloudAccount> cloudAccounts;

    @JacksonXmlElementWrapper(localName = "priceBooksLinks")
    @JacksonXmlProperty(localName = "priceBooksLink")
    public @Nullable List<PriceBookLink> priceBooksLinks;
}

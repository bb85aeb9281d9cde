package dev.channelkit.ses.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer as the ERP has it. Fields that are not set are left as the platform has them. Immutable. */
public final class ErpRecord {
    private final String key;
    private final @Nullable String name;
    private final @Nullable String company;
    private final @Nullable String email;

    private ErpRecord(String key, @Nullable String name, @Nullable String company, @Nullable String email) {
        this.key = key;
        this.name = name;
        this.company = company;
        this.email = email;
    }

    /**
     * Starts a record.
     *
     * @param key the ERP's own id of the customer, which the custom field holds; not blank
     */
    public static ErpRecord of(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a record needs a key");
        }
        return new ErpRecord(key, null, null, null);
    }

    /** The contact person, not the firm; needed to create. */
    public ErpRecord name(String value) {
        return new ErpRecord(key, Objects.requireNonNull(value, "name"), company, email);
    }

    /** The firm; needed to create. */
    public ErpRecord company(String value) {
        return new ErpRecord(key, name, Objects.requireNonNull(value, "company"), email);
    }

    /** The contact's address; needed to create. */
    public ErpRecord email(String value) {
        return new ErpRecord(key, name, company, Objects.requireNonNull(value, "email"));
    }

    public String key() {
        return key;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String company() {
        return company;
    }

    public @Nullable String email() {
        return email;
    }

    /** The key only: the rest is about people. */
    @Override
    public String toString() {
        return "ErpRecord[" + key + "]";
    }
}

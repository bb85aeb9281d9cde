package dev.channelkit.benchmarks.byhand;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a developer would write for users of dotdigital; names on the wire begin with a capital, by the mapper's naming strategy. */
public final class Dotdigital {
    private Dotdigital() {}

    /** The answer around a page. */
    public static class UserPage {
        public @Nullable List<User> users;
        public @Nullable Integer pageNumber;
        public @Nullable Integer pageSize;
        public @Nullable Integer totalCount;
    }

    /** A login. */
    public static class User {
        public @Nullable Integer userId;
        public @Nullable Integer accountId;
        public @Nullable String username;
        public @Nullable String firstname;
        public @Nullable String lastName;
        public @Nullable String emailAddress;
        public @Nullable String mobilePhoneNumber;
        public @Nullable String notes;
        public @Nullable Boolean isEnabled;
        public @Nullable Boolean changePasswordAtNextLogon;
        public @Nullable List<Role> roles;
        public @Nullable OffsetDateTime createdOn;
        public @Nullable OffsetDateTime lastLogonOn;
    }

    /** What it may do. */
    public static class Role {
        public @Nullable Integer roleId;
        public @Nullable String name;
        public @Nullable String description;
        public @Nullable String appliesTo;
    }
}

package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.dotdigital.model.AddUserToAccountRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first portal login of an account. Immutable; shows neither password nor telephone numbers. */
public final class FirstUser {
    private static final int SHORTEST_PASSWORD = 9;

    private final Builder b;

    private FirstUser(Builder b) {
        this.b = b;
    }

    /** Starts a user; what is missing or wrong is told when the plan is built. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name to log on with. */
    public String username() {
        return text(b.username);
    }

    public String emailAddress() {
        return text(b.emailAddress);
    }

    /** The names of the roles that only this user gets. */
    public List<String> roles() {
        return List.copyOf(new LinkedHashSet<>(b.roles));
    }

    void check(Problems problems) {
        problems.required("user.username", b.username);
        problems.required("user.firstname", b.firstname);
        problems.required("user.lastName", b.lastName);
        problems.required("user.emailAddress", b.emailAddress);
        problems.mail("user.emailAddress", b.emailAddress);
        problems.required("user.mobilePhoneNumber", b.mobilePhoneNumber);
        problems.telephone("user.mobilePhoneNumber", b.mobilePhoneNumber);
        problems.required("user.landlinePhoneNumber", b.landlinePhoneNumber);
        problems.telephone("user.landlinePhoneNumber", b.landlinePhoneNumber);
        if (b.roles.stream().anyMatch(String::isBlank)) {
            problems.add("user.roles", "has one without a name");
        }
        if (b.password == null) {
            problems.add("user.password", "is missing");
        } else if (b.given) {
            checkPassword(problems);
        }
    }

    /** Reads the password, should it come from elsewhere. */
    void checkPassword(Problems problems) {
        Secret password = password();
        if (password == null || password.value().length() < SHORTEST_PASSWORD) {
            problems.add("user.password", "does not have more than 8 characters");
        }
    }

    AddUserToAccountRequest request(int accountId) {
        Secret password = Objects.requireNonNull(password(), "password");
        AddUserToAccountRequest.Builder request = AddUserToAccountRequest.builder()
                .accountId(accountId)
                .username(username())
                .password(password.value())
                .firstname(text(b.firstname))
                .lastName(text(b.lastName))
                .emailAddress(emailAddress())
                .mobilePhoneNumber(text(b.mobilePhoneNumber))
                .landlinePhoneNumber(text(b.landlinePhoneNumber))
                .changePasswordAtNextLogon(b.changePasswordAtNextLogon);
        if (b.notes != null) {
            request.notes(b.notes);
        }
        return request.build();
    }

    private @Nullable Secret password() {
        return b.password == null ? null : b.password.get();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Log-on name and roles. */
    @Override
    public String toString() {
        return "FirstUser[" + username() + ", roles " + b.roles + "]";
    }

    /** Collects a user. */
    public static final class Builder {
        private @Nullable String username;
        private @Nullable Supplier<@Nullable Secret> password;
        private boolean given;
        private @Nullable String firstname;
        private @Nullable String lastName;
        private @Nullable String emailAddress;
        private @Nullable String mobilePhoneNumber;
        private @Nullable String landlinePhoneNumber;
        private @Nullable String notes;
        private boolean changePasswordAtNextLogon = true;
        private final List<String> roles = new ArrayList<>();

        private Builder() {}

        private Builder(Builder other) {
            username = other.username;
            password = other.password;
            given = other.given;
            firstname = other.firstname;
            lastName = other.lastName;
            emailAddress = other.emailAddress;
            mobilePhoneNumber = other.mobilePhoneNumber;
            landlinePhoneNumber = other.landlinePhoneNumber;
            notes = other.notes;
            changePasswordAtNextLogon = other.changePasswordAtNextLogon;
            roles.addAll(other.roles);
        }

        /** The name to log on with; unique on the platform, as far as is known. */
        public Builder username(@Nullable String value) {
            username = value;
            return this;
        }

        /** The password; more than 8 characters. What else it has to have is the provider's to say. */
        public Builder password(@Nullable String value) {
            Secret secret = value == null ? null : Secret.of(value);
            password = secret == null ? null : () -> secret;
            given = true;
            return this;
        }

        /** Where the password comes from, such as a vault: asked once before anything is sent, and once when it is. */
        public Builder password(Supplier<@Nullable Secret> supplier) {
            password = Objects.requireNonNull(supplier, "supplier");
            given = false;
            return this;
        }

        public Builder firstname(@Nullable String value) {
            firstname = value;
            return this;
        }

        public Builder lastName(@Nullable String value) {
            lastName = value;
            return this;
        }

        public Builder emailAddress(@Nullable String value) {
            emailAddress = value;
            return this;
        }

        /** Required by the provider, in E.164. */
        public Builder mobilePhoneNumber(@Nullable String value) {
            mobilePhoneNumber = value;
            return this;
        }

        /** Required by the provider, in E.164, though many have none. */
        public Builder landlinePhoneNumber(@Nullable String value) {
            landlinePhoneNumber = value;
            return this;
        }

        public Builder notes(@Nullable String value) {
            notes = value;
            return this;
        }

        /** Whether the password has to be changed at the first log-on; so unless set. */
        public Builder changePasswordAtNextLogon(boolean value) {
            changePasswordAtNextLogon = value;
            return this;
        }

        /** The name of a role that only this user gets, as the vendor spells it. */
        public Builder role(String name) {
            roles.add(Objects.requireNonNull(name, "name"));
            return this;
        }

        /** The user; whether it can be one is told when the plan is built. */
        public FirstUser build() {
            return new FirstUser(new Builder(this));
        }
    }
}

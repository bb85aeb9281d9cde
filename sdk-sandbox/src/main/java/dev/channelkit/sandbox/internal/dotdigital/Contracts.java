package dev.channelkit.sandbox.internal.dotdigital;

import static dev.channelkit.sandbox.internal.dotdigital.Contract.Kind.FLAG;
import static dev.channelkit.sandbox.internal.dotdigital.Contract.Kind.NUMBER;
import static dev.channelkit.sandbox.internal.dotdigital.Contract.Kind.TEXT;
import static dev.channelkit.sandbox.internal.dotdigital.Contract.Kind.TIME;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the platform answers, by the names of its contracts. */
final class Contracts {
    static final String ERROR = "ErrorResponse";
    static final String DONE = "OperationResult";
    static final List<String> ACCOUNT_STATUS = List.of("Active", "Suspended", "Closed");
    static final List<String> BILLING_TYPE = List.of("PrePay", "PostPay");
    static final List<String> APPLIES_TO = List.of("User", "Account", "Both");
    static final List<String> TRANSACTION_TYPE = List.of("Added", "Consumed", "Expired", "Adjusted");
    static final List<String> ACTIVITY_TYPE =
            List.of("SmsOutbound", "SmsInbound", "Verify", "PhoneNumberValidation", "NumberRental", "Other");
    static final List<String> NUMBER_TYPE = List.of("LongNumber", "ShortCode");
    static final List<String> GROUP_BY = List.of("Account", "Day", "Month");

    private static final Map<String, Contract> ALL = Stream.of(
                    accounts(), users(), roles(), credits(), reports(), numbers(), others())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Contract::name, Function.identity()));

    private Contracts() {}

    static Contract of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** All of them, by name. */
    static Map<String, Contract> all() {
        return ALL;
    }

    private static Contract page(String name, String items, String item) {
        return Contract.named(name).needsList(items, item).has(NUMBER, "PageNumber", "PageSize", "TotalCount");
    }

    private static List<Contract> accounts() {
        Contract account = Contract.named("Account")
                .needs(NUMBER, "AccountId")
                .needs(TEXT, "Name")
                .needsWord("Status", ACCOUNT_STATUS)
                .hasWord("BillingType", BILLING_TYPE)
                .has(TEXT, "Reference", "CountryIsoCode", "TimeZone", "Notes")
                .has(TEXT, "ContactName", "ContactEmailAddress", "ContactPhoneNumber")
                .has(TIME, "CreatedOn");
        return List.of(
                account,
                page("AccountPage", "Accounts", "Account"),
                Contract.named("CreateAccountResponse").has(NUMBER, "AccountId"));
    }

    private static List<Contract> users() {
        Contract user = Contract.named("User")
                .needs(NUMBER, "UserId", "AccountId")
                .needs(TEXT, "Username", "Firstname", "LastName", "EmailAddress")
                .has(TEXT, "MobilePhoneNumber", "LandlinePhoneNumber", "Notes")
                .has(FLAG, "IsEnabled", "ChangePasswordAtNextLogon")
                .hasList("Roles", "Role")
                .has(TIME, "CreatedOn", "LastLogonOn");
        return List.of(
                user,
                page("UserPage", "Users", "User"),
                Contract.named("AddUserToAccountResponse").has(NUMBER, "UserId"));
    }

    private static List<Contract> roles() {
        Contract role = Contract.named("Role")
                .needs(NUMBER, "RoleId")
                .needs(TEXT, "Name")
                .has(TEXT, "Description")
                .hasWord("AppliesTo", APPLIES_TO);
        return List.of(role, Contract.named("RoleList").needsList("Roles", "Role"));
    }

    private static List<Contract> credits() {
        Contract transaction = Contract.named("CreditTransaction")
                .needs(NUMBER, "TransactionId", "AccountId", "Credits")
                .needsWord("Type", TRANSACTION_TYPE)
                .needs(TIME, "CreatedOn")
                .has(NUMBER, "BalanceAfter")
                .has(TIME, "ExpiresOn")
                .has(TEXT, "CreatedBy");
        return List.of(
                transaction,
                page("CreditTransactionPage", "Transactions", "CreditTransaction"),
                Contract.named("CreditBalance")
                        .needs(NUMBER, "AccountId", "Balance")
                        .has(TIME, "NextExpiryOn")
                        .has(NUMBER, "NextExpiryCredits"),
                Contract.named("AddCreditResponse")
                        .has(NUMBER, "AccountId", "CreditsAdded", "Balance")
                        .has(TIME, "ExpiresOn"));
    }

    private static List<Contract> reports() {
        Contract line = Contract.named("ChargeableActivityLine")
                .needs(NUMBER, "AccountId", "Quantity", "ChargeableQuantity")
                .needsWord("ActivityType", ACTIVITY_TYPE)
                .has(TEXT, "AccountName", "CountryIsoCode", "NetworkName")
                .has(TIME, "PeriodStart", "PeriodEnd")
                .has(NUMBER, "Credits");
        return List.of(
                line,
                Contract.named("ChargeableActivityReport")
                        .needsList("Lines", "ChargeableActivityLine")
                        .has(TIME, "StartDate", "EndDate", "GeneratedOn"));
    }

    private static List<Contract> numbers() {
        Contract number = Contract.named("InboundNumber")
                .needs(TEXT, "Number")
                .needsWord("NumberType", NUMBER_TYPE)
                .has(TEXT, "CountryIsoCode", "Keyword", "ApiSpaceId")
                .has(NUMBER, "AccountId")
                .has(TIME, "AllocatedOn");
        return List.of(
                number,
                page("InboundNumberPage", "Numbers", "InboundNumber"),
                Contract.named("InboundNumberList").needsList("Numbers", "InboundNumber"));
    }

    private static List<Contract> others() {
        return List.of(
                Contract.named(DONE).has(FLAG, "Success"),
                Contract.named("ErrorDetail").needs(TEXT, "Message"),
                Contract.named(ERROR).needsObject("ErrorDetail", "ErrorDetail").needs(TEXT, "ErrorType"));
    }
}

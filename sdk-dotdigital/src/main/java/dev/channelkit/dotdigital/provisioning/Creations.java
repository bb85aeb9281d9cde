package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.journal.Before;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Mark;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.InboundNumber;
import dev.channelkit.dotdigital.model.User;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The three calls that create something, by way of the journal. Each is settled by looking for what it creates: the journal names users and
 * numbers by their marks.
 */
final class Creations {
    static final String CREATE_ACCOUNT = "dotdigital.createAccount";
    static final String ADD_USER = "dotdigital.addUserToAccount";
    static final String ALLOCATE_NUMBER = "dotdigital.allocateInboundNumber";

    /** So long after the journal has it as sent a request may still leave; later it does not. */
    static final Duration LEAVES_WITHIN = Duration.ofSeconds(10);
    /** The provider's limit of 125 s and 5 s for the way: the vendor's overview page. */
    private static final Duration PROVIDER_NEEDS = Duration.ofSeconds(130);

    static final String ACCOUNT = "account";
    private static final String CUSTOMER = "customer";
    private static final String USER = "user";
    private static final String MAIL = "mail";
    private static final String NUMBER = "number";
    private static final String ID = "id";

    private final Subjects subjects;
    private final Own own;
    private final JournaledWrite<Optional<Integer>> accounts;
    private final JournaledWrite<Optional<Integer>> users;
    private final JournaledWrite<Boolean> numbers;
    private final String server;

    Creations(Subjects subjects, Journal journal, String server, TimeSource time, Duration longestWait) {
        this.subjects = subjects;
        own = new Own(subjects);
        this.server = server;
        accounts = settings(Creations.<Optional<Integer>>builder(CREATE_ACCOUNT, journal, server), time, longestWait)
                .key(facts -> "customer " + facts.get(CUSTOMER))
                .before(planned -> before(account(planned)))
                .settler((open, others) -> settled(account(open)))
                .result(Creations::id, Creations::id)
                .build();
        users = settings(Creations.<Optional<Integer>>builder(ADD_USER, journal, server), time, longestWait)
                .key(facts -> "users of account " + facts.get(ACCOUNT))
                .before(planned -> before(user(planned)))
                .settler((open, others) -> settled(user(open)))
                .result(Creations::id, Creations::id)
                .build();
        numbers = settings(Creations.<Boolean>builder(ALLOCATE_NUMBER, journal, server), time, longestWait)
                .key(facts -> "numbers of account " + facts.get(ACCOUNT))
                .before(planned -> holds(planned) ? Before.there(true) : Before.seen(Facts.none()))
                .settler((open, others) -> holds(open) ? Settlement.confirmed(true) : Settlement.absent())
                .result(held -> Facts.none(), entry -> true)
                .build();
    }

    private static <R> JournaledWrite.Builder<R> builder(String operation, Journal journal, String server) {
        return JournaledWrite.builder(journal, operation, server);
    }

    private static <R> JournaledWrite.Builder<R> settings(
            JournaledWrite.Builder<R> builder, TimeSource time, Duration longestWait) {
        return builder.settleAfter(LEAVES_WITHIN.plus(PROVIDER_NEEDS))
                .looksEarly()
                .longestWait(longestWait)
                .timeSource(time);
    }

    JournaledWrite<Optional<Integer>> accounts() {
        return accounts;
    }

    JournaledWrite<Optional<Integer>> users() {
        return users;
    }

    JournaledWrite<Boolean> numbers() {
        return numbers;
    }

    /** Whether an entry is of this client's server; others may share its journal. */
    boolean isHere(JournalEntry entry) {
        return server.equals(entry.facts().get(JournaledWrite.SERVER));
    }

    Facts accountFacts(ProvisioningPlan plan) {
        return Facts.of(CUSTOMER, plan.customer().value());
    }

    Facts userFacts(int accountId, FirstUser user) {
        return Facts.of(ACCOUNT, accountId, USER, Mark.of(user.username()), MAIL, Mark.of(user.emailAddress()));
    }

    /** What the references of a user's entries begin with. */
    String userStem(int accountId, FirstUser user) {
        return "user-" + Mark.of(server, Integer.toString(accountId), user.username());
    }

    Facts numberFacts(int accountId, String number, String keyword) {
        return Facts.of(ACCOUNT, accountId, NUMBER, numberMark(number, keyword));
    }

    /** What the references of the entries of an account's number begin with. */
    String numberStem(int accountId) {
        return "number-" + Mark.of(server, Integer.toString(accountId));
    }

    private Optional<Integer> account(JournalEntry entry) {
        List<Account> found = subjects.accounts().withReference(entry.reference());
        if (found.size() > 1) {
            throw Conflicts.several(entry.reference(), found);
        }
        return found.stream().map(Account::accountId).findFirst();
    }

    private Optional<Integer> user(JournalEntry entry) {
        Facts facts = entry.facts();
        Optional<User> found = own.users(number(facts)).stream()
                .filter(user -> Mark.of(user.username()).equals(facts.get(USER)))
                .findFirst();
        if (found.isPresent() && !Mark.of(found.get().emailAddress()).equals(facts.get(MAIL))) {
            throw Conflicts.of(
                    Kind.USER_NAME_TAKEN,
                    "the user of that name has another mail address",
                    "give the first user another name",
                    number(facts));
        }
        return found.map(User::userId);
    }

    private boolean holds(JournalEntry entry) {
        return own.numbers(number(entry.facts())).stream()
                .map(Creations::numberMark)
                .anyMatch(mark -> mark.equals(entry.facts().get(NUMBER)));
    }

    private static String numberMark(InboundNumber held) {
        return numberMark(held.number(), Objects.requireNonNullElse(held.keyword(), ""));
    }

    private static String numberMark(String number, String keyword) {
        String digits = number.strip();
        return Mark.of(digits.startsWith("+") ? digits.substring(1) : digits, keyword);
    }

    private static int number(Facts facts) {
        return Integer.parseInt(Objects.requireNonNull(facts.get(ACCOUNT), ACCOUNT));
    }

    private static Before<Optional<Integer>> before(Optional<Integer> there) {
        return there.isPresent() ? Before.there(there) : Before.seen(Facts.none());
    }

    private static Settlement<Optional<Integer>> settled(Optional<Integer> there) {
        return there.isPresent() ? Settlement.confirmed(there) : Settlement.absent();
    }

    private static Facts id(Optional<Integer> id) {
        return id.map(value -> Facts.of(ID, value)).orElse(Facts.none());
    }

    private static Optional<Integer> id(JournalEntry entry) {
        return Optional.ofNullable(entry.result().get(ID)).map(Integer::valueOf);
    }
}

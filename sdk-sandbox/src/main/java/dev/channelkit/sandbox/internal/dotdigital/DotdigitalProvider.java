package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.dotdigital.Grant;
import dev.channelkit.sandbox.dotdigital.HeldNumber;
import dev.channelkit.sandbox.dotdigital.PortalUser;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.Trouble;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** dotdigital's API for resellers, as its notes and its spec have it. Data are made up when first asked for. */
public final class DotdigitalProvider implements Provider {
    static final String USER = "sandbox-test-api-user";
    private static final String PASSWORD = "sandbox-test-pässword:1";
    private static final String ROOT = "/WebApi/";
    private static final String AS_SPECIFIED = ROOT + "ResellerService";

    private final long seed;
    private final DotdigitalProfile profile;
    private final InstantSource clock;
    private final DotdigitalAnswers answers;
    private final DotdigitalOperations operations;
    private final Troubles troubles;
    private final List<JsonNode> own = new ArrayList<>();
    private @Nullable Estate estate;

    public DotdigitalProvider(long seed, DotdigitalProfile profile, InstantSource clock) {
        this.seed = seed;
        this.profile = profile;
        this.clock = clock;
        answers = new DotdigitalAnswers(profile);
        operations = new DotdigitalOperations(profile, clock);
        troubles = new Troubles(profile);
    }

    @Override
    public String name() {
        return "dotdigital";
    }

    @Override
    public String basePath() {
        return ROOT + profile.service();
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("userName", USER);
        credentials.put("password", PASSWORD);
        return credentials;
    }

    @Override
    public Map<String, String> furtherPaths() {
        return Map.of("hostUrl", "");
    }

    /** The service that the profile chose stands for the spec's; the other one is nowhere. */
    @Override
    public String written(String path) {
        if (path.startsWith(basePath() + "/")) {
            return AS_SPECIFIED + path.substring(basePath().length());
        }
        return path.startsWith(AS_SPECIFIED + "/") ? ROOT + "Other" : path;
    }

    @Override
    public Optional<Trouble> trouble(Optional<String> operationId, HttpRequest request) {
        return operationId.flatMap(id -> troubles.next(id, request));
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        return Authorization.isBasic(request, USER, PASSWORD) ? Optional.empty() : Optional.of(Answer.empty(401));
    }

    @Override
    public Answer apply(Exchange exchange) {
        HttpRequest request = exchange.request();
        Operation operation = operations.get(exchange.operation().id());
        try {
            return answers.success(request, operation.apply(estate(), exchange));
        } catch (FaultException e) {
            exchange.remark(e.text());
            return answers.error(request, e);
        }
    }

    /** The operations of the API that are simulated, by operationId. */
    Set<String> simulated() {
        return operations.ids();
    }

    @Override
    public Answer error(HttpRequest request, int status, String message, List<Problem> problems) {
        return answers.error(request, status, message, problems);
    }

    @Override
    public Answer unsuccessful(HttpRequest request, String message) {
        return answers.unsuccessful(request);
    }

    @Override
    public void timeMoved() {
        if (estate != null) {
            estate.ledger.expire(now());
        }
    }

    @Override
    public void reset() {
        estate = null;
        troubles.reset();
    }

    @Override
    public void load(JsonNode data) {
        own.add(data.isObject() ? data.deepCopy() : JsonNodeFactory.instance.objectNode());
        estate = null;
        try {
            estate();
        } catch (IllegalArgumentException e) {
            own.remove(own.size() - 1);
            throw e;
        }
        estate = null;
    }

    // at the time of first use, so that credits are as old then as they are meant to be
    private Estate estate() {
        Estate now = estate;
        if (now == null) {
            boolean generated =
                    own.stream().allMatch(data -> data.path("generated").asBoolean(true));
            now = generated
                    ? DotdigitalSeed.made(seed, profile.pool(), now())
                    : DotdigitalSeed.empty(seed, profile.pool());
            for (JsonNode data : own) {
                new DotdigitalData(now, now()).read(data);
            }
            estate = now;
        }
        now.ledger.expire(now());
        return now;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What an account was granted, and what is left of it. */
    public List<Grant> grants(int accountId) {
        return estate().ledger.grants(accountId);
    }

    /** What an account has left. */
    public long balance(int accountId) {
        return estate().ledger.balance(accountId);
    }

    /** Uses credits of an account; tells how many there were. */
    public int consume(int accountId, int credits) {
        return estate().ledger.consume(accountId, credits, now());
    }

    /** The ids of the accounts with that reference. */
    public List<Integer> accountsWith(String reference) {
        return estate().accounts.values().stream()
                .filter(account -> account.path("Reference").asText("").equals(reference))
                .map(account -> account.path("AccountId").asInt())
                .toList();
    }

    /** Such as {@code Active}. */
    public Optional<String> accountStatus(int accountId) {
        return Optional.ofNullable(estate().accounts.get(accountId))
                .map(account -> account.path("Status").asText());
    }

    /** The names of the roles that an account was granted. */
    public List<String> accountRoles(int accountId) {
        return names(estate(), estate().rolesOfAccount(accountId));
    }

    /** The users of an account. */
    public List<PortalUser> users(int accountId) {
        Estate now = estate();
        return now.users.values().stream()
                .filter(user -> user.path("AccountId").asInt() == accountId)
                .map(user -> shown(now, user))
                .toList();
    }

    /** The user who logs on by that name. */
    public Optional<PortalUser> user(String username) {
        Estate now = estate();
        return now.users.values().stream()
                .filter(user -> user.path("Username").asText().equalsIgnoreCase(username))
                .map(user -> shown(now, user))
                .findFirst();
    }

    private static PortalUser shown(Estate estate, ObjectNode user) {
        int id = user.path("UserId").asInt();
        return new PortalUser(
                id,
                user.path("AccountId").asInt(),
                user.path("Username").asText(),
                user.path("IsEnabled").asBoolean(),
                names(estate, estate.rolesOfUser(id)));
    }

    private static List<String> names(Estate estate, Set<Integer> roles) {
        return roles.stream()
                .map(role -> estate.role(role).path("Name").asText())
                .toList();
    }

    /** Whether a user logs on with that password. */
    public boolean isPassword(int userId, String password) {
        return password.equals(estate().passwords.get(userId));
    }

    /** The numbers and keywords that an account holds. */
    public List<HeldNumber> numbers(int accountId) {
        return estate().held().stream()
                .filter(number -> number.path("AccountId").asInt() == accountId)
                .map(number -> new HeldNumber(
                        accountId,
                        number.path("Number").asText(),
                        number.path("Keyword").asText(""),
                        Times.kept(number.path("AllocatedOn").asText())))
                .toList();
    }

    /** Puts an object into a list of own data; tells its id. */
    public long put(String list, JsonNode object) {
        return new DotdigitalData(estate(), now()).add(list, object, "the object");
    }
}

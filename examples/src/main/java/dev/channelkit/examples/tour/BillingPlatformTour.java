package dev.channelkit.examples.tour;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.sql.SqlCondition;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Customers loaded into BillingPlatform by the thousand, while sessions die and answers are lost: every record is accounted for. */
final class BillingPlatformTour {
    private static final ExternalKey KEY = ExternalKey.of(CrmAccounts.KEY);
    private static final SqlCondition OURS = SqlField.text(CrmAccounts.KEY).startsWith(CrmAccounts.PREFIX);
    private static final int PAGE = 300;

    private final Supplier<BillingPlatformClientBuilder> clients;
    private final Sandbox all;
    private final BillingPlatformSandbox sandbox;
    private final Narrator narrator;
    private final Path files;

    /** @param files the directory for the files of the load of usage */
    BillingPlatformTour(Supplier<BillingPlatformClientBuilder> clients, Sandbox all, Narrator narrator, Path files) {
        this.clients = clients;
        this.all = all;
        this.sandbox = all.billingplatform();
        this.narrator = narrator;
        this.files = files;
    }

    void run() {
        BillingPlatformClient billing = clients.get().build();
        try (billing) {
            narrator.step(
                    "BillingPlatform: 1,000 accounts upserted, 7 of them wrong, and the session dies midway",
                    () -> upserted(billing));
            narrator.step(
                    "They are read back in pages, and counted against the platform's own books", () -> read(billing));
            narrator.step("The 7 are mended, and all sent again; the answer to one call is lost", () -> again(billing));
            new BillingFlowsTour(billing, all, narrator, files).run();
            narrator.check(sandbox.openSessions() == 1, "one session is open, whatever the client was used for");
        }
        narrator.step("The client is closed, and its session with it", this::closed);
    }

    private void upserted(BillingPlatformClient billing) {
        long before = sandbox.count("ACCOUNT");
        narrator.check(sandbox.logins() == 0, "a client that has not called anything has not logged in");
        sandbox.deadForm("401");
        BatchResult<Account> result = billing.accounts()
                .batch(o -> o.onProgress(progress -> {
                    if (progress.chunks() == 2) {
                        narrator.say("after " + progress.total() + " records the platform ends "
                                + sandbox.killSessions() + " session, and says so by a 401");
                    }
                }))
                .upsert(CrmAccounts.delivered(), KEY);
        narrator.say(result.summary().toString());
        table(result).forEach(narrator::say);
        narrator.check(
                result.failed().stream()
                        .map(entry -> (int) entry.index())
                        .toList()
                        .equals(CrmAccounts.WRONG),
                "the 7 are told by name, each with what is wrong with it; one of them never went out");
        narrator.check(
                result.summary().succeeded() == 993
                        && result.unknown().isEmpty()
                        && result.succeeded().stream().allMatch(entry -> Boolean.TRUE.equals(entry.created())),
                "no call failed for the dead session: 993 created, none in doubt");
        narrator.check(
                sandbox.logins() == 2 && sent("upsertAccounts") == 6 && sandbox.count("ACCOUNT") == before + 993,
                "2 logins, 6 requests for 5 calls, and " + before + " accounts became " + sandbox.count("ACCOUNT"));
    }

    /** What is wrong, by name. */
    private static List<String> table(BatchResult<Account> result) {
        TextTable table = new TextTable(">record", "account", "field", "code", "what is said");
        for (BatchEntry<Account> entry : result.failed()) {
            Account account = entry.record();
            table.row(
                    Long.toString(entry.index()),
                    Objects.requireNonNullElse(account.name(), CrmAccounts.number(account)),
                    Objects.requireNonNullElse(entry.field(), ""),
                    Objects.requireNonNullElse(entry.code(), entry.state().toString()),
                    Objects.requireNonNullElse(entry.text(), ""));
        }
        return table.lines();
    }

    private void read(BillingPlatformClient billing) {
        sandbox.deadForm("entry");
        Map<String, String> names = new LinkedHashMap<>();
        int pages = 0;
        Pages<Account> ours = billing.accounts().list(q -> q.filter(OURS)).pageSize(PAGE);
        for (Page<Account> page : ours.byPage()) {
            page.items().forEach(account -> names.put(CrmAccounts.number(account), account.name()));
            if (++pages == 2) {
                narrator.say("after page 2 the platform ends " + sandbox.killSessions()
                        + " session, and says so by INVALID_SESSION_ID in a 200");
            }
        }
        narrator.say(names.size() + " accounts in pages of " + PAGE + ", with "
                + OURS.render().replace("'", "\"") + " as the filter");
        narrator.check(
                sandbox.logins() == 3 && names.size() == 993 && names.size() == booked(),
                "993, as many as the platform has by a count of its own; a third login, and no page is missing");

        List<Account> sent = CrmAccounts.mended();
        long found = 0;
        for (Map.Entry<Integer, String> odd : CrmAccounts.ODD.entrySet()) {
            List<Account> called = billing.accounts()
                    .list(q -> q.filter(AccountFields.NAME.is(odd.getValue())))
                    .toList();
            found += called.size() == 1 && CrmAccounts.number(called.get(0)).equals(CrmAccounts.number(odd.getKey()))
                    ? 1
                    : 0;
        }
        CrmAccounts.ODD.values().stream()
                .sorted()
                .limit(3)
                .forEach(name -> narrator.say("   found by its name: " + name));
        narrator.check(
                found == CrmAccounts.ODD.size()
                        && sent.stream()
                                .filter(account -> names.containsKey(CrmAccounts.number(account)))
                                .allMatch(account ->
                                        Objects.equals(account.name(), names.get(CrmAccounts.number(account)))),
                "6 names with quotes and -- in them find one account each, and all 993 are called what was sent");
    }

    private void again(BillingPlatformClient billing) {
        long before = sandbox.count("ACCOUNT");
        List<Account> mended = CrmAccounts.mended();
        all.fault(Fault.reset().afterApplying().on("upsertAccounts").nth(3));
        BatchResult<Account> result = billing.accounts().upsert(mended, KEY);
        all.clearFaults();
        narrator.say(result.summary().toString());
        narrator.say("created: "
                + result.succeeded().stream().filter(BillingPlatformTour::isNew).count() + ", changed: "
                + result.succeeded().stream().filter(entry -> !isNew(entry)).count());
        List<Account> open = result.entries().stream()
                .filter(entry -> entry.state() == BatchState.UNKNOWN)
                .map(BatchEntry::record)
                .toList();
        narrator.check(
                result.summary().unknown() == 200 && result.summary().failed() == 0 && sent("upsertAccounts") == 11,
                "the third call went out once and was not answered: its 200 records are in doubt, the other 800 are not");

        List<String> numbers = open.stream().map(CrmAccounts::number).toList();
        long there = billing
                .accounts()
                .list(q -> q.filter(SqlField.text(CrmAccounts.KEY).in(numbers)))
                .stream()
                .count();
        narrator.say("looked up by their key, " + there + " of the 200 are there");
        BatchResult<Account> rest = billing.accounts().upsert(open, KEY).orThrow();
        narrator.check(
                rest.succeeded().stream().noneMatch(BillingPlatformTour::isNew)
                        && booked() == CrmAccounts.ALL
                        && sandbox.count("ACCOUNT") == before + CrmAccounts.WRONG.size(),
                "sent again by their key they change what is there: 1,000 accounts, none twice");
    }

    private void closed() {
        narrator.say(sandbox.logins() + " logins: the first call, and one for each of " + sandbox.kills()
                + " sessions that the platform ended");
        narrator.check(
                sandbox.openSessions() == 0 && sandbox.logouts() == 1 && sandbox.logins() == sandbox.kills() + 1,
                "open sessions: 0; the one that was alive is logged out, the dead ones need it not");
    }

    private static boolean isNew(BatchEntry<Account> entry) {
        return Boolean.TRUE.equals(entry.created());
    }

    /** How many of ours the platform has, asked behind the client's back. */
    private long booked() {
        Object count = sandbox.query("SELECT COUNT(Id) Ours FROM ACCOUNT WHERE " + OURS.render())
                .get(0)
                .get("Ours");
        return Long.parseLong(String.valueOf(count));
    }

    private int sent(String operation) {
        return sandbox.received().operation(operation).count();
    }
}

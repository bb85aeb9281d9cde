package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.AccountCreate;
import dev.channelkit.bss.model.AccountFields;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.query.odata.Condition;
import dev.channelkit.commons.query.odata.OdataField;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Values that would be expressions if they could: each finds the one customer of that name and no other. */
@ExtendWith(SandboxExtension.class)
class HostileFilterTest {
    static final List<String> NAMES = List.of(
            "O'Neill (Cork) Ltd",
            "' or 1 eq 1",
            "' or '1' eq '1",
            "x') or startswith(name,'",
            "x')) or (1 eq 1",
            "''",
            "'",
            "\\' or id gt 0 --",
            "--",
            "/* */ ; drop",
            "(",
            ")(",
            "name eq 'x' and not contains(name,'y')",
            "null",
            "datetime'2020-01-01'",
            "100% a+b&c=d#e?f/g",
            "%27%20or%201%20eq%201",
            "\u2019 or 1 eq 1",
            "\uff07 or 1 eq 1",
            "Bl\u00e5b\u00e4r \u6771\u4eac \ud83d\ude80",
            "e\u0301 and \u00e9",
            "\u202eltr\u200b",
            "a\\b\"c");

    private Sandbox sandbox;
    private BssClient client;

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
        client = Reseller.client(sandbox);
        NAMES.forEach(name ->
                client.accounts().create(AccountCreate.builder().name(name).build()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private List<String> found(Condition<Account> condition) {
        return client.accounts().list(q -> q.filter(condition)).stream()
                .map(Account::name)
                .toList();
    }

    private List<String> all() {
        return client.accounts().list().stream().map(Account::name).toList();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void findsTheOneRowOfThatName(String name) {
        assertThat(found(AccountFields.NAME.is(name))).containsExactly(name);
        assertThat(found(AccountFields.NAME.is(name).and(AccountFields.ID.greaterThan(0L))))
                .containsExactly(name);
        assertThat(found(AccountFields.NAME.is(name).or(AccountFields.ID.lessThan(0L))))
                .containsExactly(name);
        assertThat(found(AccountFields.NAME.is(name).not())).hasSize(240 + NAMES.size() - 1);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void functionsTakeItAsText(String name) {
        List<String> all = all();

        assertThat(found(AccountFields.NAME.contains(name)))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(one -> one.contains(name)).toList());
        assertThat(found(AccountFields.NAME.startsWith(name)))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(one -> one.startsWith(name)).toList());
        assertThat(found(AccountFields.NAME.endsWith(name)))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(one -> one.endsWith(name)).toList());
    }

    @Test
    void aFieldThatTheListLacksIsNamed() {
        assertThatThrownBy(() -> found(OdataField.<Account>text("colour").is("blue")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("colour");
        sandbox.received().operation("listAccounts").assertCount(1);
    }

    @Test
    void aNameOfAFieldCannotBeAnExpression() {
        for (String name : Stream.of("name eq 'x' or name", "na me", "", "name)", "$filter")
                .toList()) {
            assertThatThrownBy(() -> found(OdataField.<Account>text(name).is("x")))
                    .as(name)
                    .isInstanceOfAny(IllegalArgumentException.class, InvalidRequestException.class);
        }
        sandbox.received().operation("listAccounts").assertNone();
    }
}

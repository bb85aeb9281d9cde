package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.BillingCycle;
import dev.channelkit.billingplatform.model.BillingProfile;
import dev.channelkit.billingplatform.model.LoginRequest;
import dev.channelkit.commons.auth.session.SessionId;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.flows.MemoryFolder;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who logs in and with what, sessions, tokens, cards, accounts at banks and what is looked for are in no log however small, no message, no recording and
 * no {@code toString()}, whatever the calls end in.
 */
@Isolated // reads what is logged
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class SecretsTest {
    private static final String CARD = "4111111111111111";
    private static final String CODE_ON_IT = "90817";
    private static final String BANK_ACCOUNT = "AT611904300234573201";
    private static final String HOLDER = "Testina Cardholderova";
    private static final String LITERAL = "Sought-Literal-4711";

    @TempDir(factory = MemoryFolder.class)
    Path recordings;

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final StringBuilder told = new StringBuilder();
    private final Echoing echo = new Echoing();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fine",
                "status400",
                "status500",
                "html502",
                "html200",
                "reset",
                "truncated",
                "malformed",
                "echo200",
                "echo400",
                "echo500"
            })
    void areToldNowhere(String ending, Sandbox sandbox) throws Exception {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        String log = Overheard.during(() -> {
            try (BillingPlatformClient client = watched(Billing.of(sandbox))) {
                run(client, sandbox, ending);
            }
            try (BillingPlatformClient client =
                    watched(Billing.of(sandbox).oauth(billing.clientId(), billing.clientSecret()))) {
                run(client, sandbox, ending);
            }
        });

        assertThat(secrets).hasSizeGreaterThanOrEqualTo(2);
        secrets.addAll(List.of(
                billing.userName(),
                billing.password(),
                "sandbox-test-pässword",
                billing.clientSecret(),
                Base64.getEncoder()
                        .encodeToString(
                                (billing.clientId() + ":" + billing.clientSecret()).getBytes(StandardCharsets.UTF_8)),
                CARD,
                CODE_ON_IT,
                BANK_ACCOUNT,
                HOLDER,
                LITERAL));
        String recorded = recorded();
        assertThat(log).isNotBlank();
        assertThat(recorded).contains("brmObjects");
        for (String secret : secrets) {
            assertThat(log).as("the log").doesNotContain(secret);
            assertThat(recorded).as("the recording").doesNotContain(secret);
            assertThat(told.toString()).as("what was told").doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "401", "500", "echo200", "echo400", "echo401", "echo500"})
    void refusedLoginsTellNoneEither(String form) throws Exception {
        boolean echoed = form.startsWith("echo");
        try (Sandbox sandbox = Sandbox.builder()
                .profile("billingplatform", "loginRefusal", echoed ? "entry" : form)
                .start()) {
            echo.with(echoed ? status(form) : 0);
            String wrong = echoed ? "wrong-test-password" : "wrong-test-password-\"quoted\"";
            String log = Overheard.during(() -> {
                try (BillingPlatformClient client = watched(
                        Billing.of(sandbox).user(sandbox.billingplatform().userName(), wrong))) {
                    tell(catchThrowable(() -> client.accounts().get("7001")));
                    LoginRequest request = LoginRequest.builder()
                            .username(sandbox.billingplatform().userName())
                            .password(wrong)
                            .build();
                    tell(request);
                    tell(catchThrowable(() -> client.calls().session().login(request)));
                }
                try (BillingPlatformClient client = watched(
                        Billing.of(sandbox).oauth(sandbox.billingplatform().clientId(), wrong))) {
                    tell(catchThrowable(() -> client.accounts().get("7001")));
                }
            });

            assertThat(log + recorded() + told)
                    .contains("login")
                    .doesNotContain("wrong-test-password")
                    .doesNotContain(sandbox.billingplatform().userName());
        }
    }

    /** Notes what goes out that is secret, before it is on the wire. */
    private BillingPlatformClient watched(BillingPlatformClientBuilder builder) {
        tell(builder);
        BillingPlatformClient client = builder.recorder(Recorder.into(recordings))
                .httpClient(new OkHttpClient.Builder()
                        .addNetworkInterceptor(chain -> {
                            note(chain.request());
                            return chain.proceed(chain.request());
                        })
                        .addNetworkInterceptor(echo)
                        .build())
                .build();
        tell(client);
        return client;
    }

    private void note(Request request) {
        String session = request.header("sessionid");
        if (session != null) {
            secrets.add(session);
            tell(SessionId.of(session));
        }
        String authorization = request.header("Authorization");
        if (authorization != null) {
            secrets.add(authorization.substring(authorization.indexOf(' ') + 1));
        }
    }

    private void run(BillingPlatformClient client, Sandbox sandbox, String ending) {
        tell(client.accounts().get("7001"));
        if (ending.startsWith("echo")) {
            echo.with(status(ending));
        } else if (!ending.equals("fine")) {
            sandbox.fault(
                    switch (ending) {
                        case "status400" -> Fault.status(400);
                        case "status500" -> Fault.status(500);
                        case "html502" -> Fault.htmlPage();
                        case "html200" -> Fault.htmlPage().withStatus(200);
                        case "reset" -> Fault.reset();
                        case "truncated" -> Fault.truncatedBody();
                        default -> Fault.malformedJson();
                    });
        }
        BillingProfile profile = BillingProfile.builder()
                .accountId("7001")
                .billTo("Bill")
                .address1("Street 1")
                .billingCycle(BillingCycle.MONTHLY)
                .monthlyBillingDate("31")
                .paymentTermDays("14")
                .billingMethod("MAIL")
                .timeZoneId("12")
                .creditCardNumber(CARD)
                .creditCardCcv(CODE_ON_IT)
                .creditCardName(HOLDER)
                .achBankAcctNum(BANK_ACCOUNT)
                .build();
        tell(profile);
        attempt(() -> client.billingProfiles().create(profile));
        attempt(() -> client.billingProfiles().createAndGet(profile));
        attempt(() -> client.billingProfiles()
                .create(List.of(profile, profile.toBuilder().timeZoneId(CARD).build()))
                .entries());
        attempt(() -> client.billingProfiles()
                .create(List.of(profile.toBuilder().address1("x".repeat(9_999)).build()))
                .orThrow());
        attempt(() ->
                client.billingProfiles().update(profile.toBuilder().id("17001").build()));
        attempt(() -> client.billingProfiles().get("17001"));
        attempt(() -> client.accounts()
                .list(q -> q.filter(AccountFields.NAME.is(LITERAL)))
                .toList());
        attempt(() -> client.accounts()
                .list(q -> q.rawFilter("Nme = '" + LITERAL + "'"))
                .strictNotFound()
                .toList());
        Sql sql = Sql.of("SELECT Id FROM ACCOUNT WHERE Name = ?", LITERAL);
        tell(sql);
        attempt(() -> client.calls().queries().get(sql.toString()).toList());
        for (String text : List.of(
                "SELECT Id FROM ACCOUNT WHERE Name = '" + LITERAL + "'",
                "SELECT Nme FROM ACCOUNT WHERE Name = '" + LITERAL + "'",
                "SELECT Id FROM ACCOUNT WHERE Name = '" + LITERAL + "' AND Description <> '" + "x".repeat(3_000)
                        + "'")) {
            tell(client.calls().queries().get(text));
            attempt(() -> client.calls().queries().get(text).toList());
        }
        sandbox.clearFaults();
        echo.with(0);
        tell(client);
        tell(client.accounts());
    }

    private static int status(String echoed) {
        return Integer.parseInt(echoed.substring("echo".length()));
    }

    private void attempt(Callable<Object> work) {
        try {
            tell(work.call());
        } catch (Exception e) {
            tell(e);
        }
    }

    private void tell(@Nullable Object what) {
        if (what instanceof Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            told.append(trace).append('\n');
        } else {
            told.append(what).append('\n');
        }
        if (what instanceof List<?> list) {
            list.forEach(this::tell);
        }
        if (what instanceof BatchEntry<?> entry) {
            told.append(entry.text()).append(entry.failure()).append('\n');
        }
    }

    private String recorded() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(recordings)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}

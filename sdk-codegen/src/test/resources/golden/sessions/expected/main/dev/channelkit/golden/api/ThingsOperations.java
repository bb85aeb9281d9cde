package dev.channelkit.golden.api;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.ReportedFailure;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.golden.model.LoginRequest;
import dev.channelkit.golden.model.LoginResult;
import dev.channelkit.golden.model.TokenAnswer;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Open a session: {@code POST /login}. */
    public static final Operation LOGIN = Operation.builder("golden", "login", "POST", "/login")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT
                    .withPayload("/loginResponse")
                    .withFailure(new ReportedFailure(
                            "/loginResponse", "ErrorCode", Set.of("0", ""), "ErrorText", null, "SessionID")))
            .anonymous()
            .build();

    /** Obtain a token: {@code POST /authenticate}. */
    public static final Operation OBTAIN = Operation.builder("golden", "authenticate", "POST", "/authenticate")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT)
            .ownCredentials()
            .build();

    /** Close a session: {@code POST /logout}. */
    public static final Operation LOGOUT = Operation.builder("golden", "logout", "POST", "/logout")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT)
            .build();

    private final Transport transport;

    public ThingsOperations(Transport transport) {
        this.transport = transport;
    }

    /** What the calls go through; for operations written by hand in a subclass. */
    protected final Transport transport() {
        return transport;
    }

    /**
     * Open a session, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body who logs in
     * @return a session
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public LoginResult login(LoginRequest body) {
        return loginCall(body).send();
    }

    /**
     * Like {@link #login(LoginRequest)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<LoginResult> loginCall(LoginRequest body) {
        return transport.call(
                LOGIN,
                Answer.one(LoginResult.codec()),
                CallRequest.of(LOGIN)
                        .body(Body.json(body, LoginRequest.codec()))
                        .build());
    }

    /**
     * Obtain a token, with a key of its own.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param credentials what this call wants in place of the client's credentials, which it never carries:
     *     {@code basicAuth} of the spec, HTTP Basic
     * @param grantType what is presented
     * @return a token
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public TokenAnswer obtain(BasicCredentials credentials, String grantType) {
        return obtainCall(credentials, grantType).send();
    }

    /**
     * Like {@link #obtain(BasicCredentials, String)} as a call not sent yet: for options, status and headers,
     * or async.
     */
    public Call<TokenAnswer> obtainCall(BasicCredentials credentials, String grantType) {
        return transport.call(
                OBTAIN,
                Answer.one(TokenAnswer.codec()),
                CallRequest.of(OBTAIN)
                        .query(QueryParameters.EMPTY.with("grant_type", grantType))
                        .credentials(credentials)
                        .build());
    }

    /**
     * Close the session that the call carries.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void logout() {
        logoutCall().send();
    }

    /** Like {@link #logout()} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> logoutCall() {
        return transport.call(LOGOUT, Answer.nothing(), CallRequest.of(LOGOUT).build());
    }
}

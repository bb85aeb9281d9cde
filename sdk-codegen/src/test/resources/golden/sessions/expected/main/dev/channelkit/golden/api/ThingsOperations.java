package dev.channelkit.golden.api;

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
import dev.channelkit.golden.model.LoginRequest;
import dev.channelkit.golden.model.LoginResult;
import java.util.Set;
import javax.annotation.processing.Generated;

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
}

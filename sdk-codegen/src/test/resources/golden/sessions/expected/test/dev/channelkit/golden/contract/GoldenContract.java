package dev.channelkit.golden.contract;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.LoginRequest;
import dev.channelkit.testsupport.contract.ContractCase;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(login(), authenticate(), logout());
    }

    private static ContractCase<GoldenClient> login() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.LOGIN,
                        client -> client.things()
                                .login(LoginRequest.builder()
                                        .username("test.user")
                                        .password("test-password")
                                        .build()))
                .answer(200, "application/json", "examples/login/200.yaml")
                .answer(200, "application/json", "examples/login/200-refused.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> authenticate() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.OBTAIN,
                        client -> client.things()
                                .obtain(BasicCredentials.of("test-id", "test-secret"), "client_credentials"))
                .answer(200, "application/json", "examples/authenticate/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> logout() {
        return ContractCase.<GoldenClient>of(ThingsOperations.LOGOUT, client -> {
                    client.things().logout();
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }
}

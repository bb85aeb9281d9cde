package dev.channelkit.flows.billingplatform;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.util.function.UnaryOperator;

/** A simulated tenant and a client of it whose waits move the sandbox's clock. */
final class QueryTenant implements AutoCloseable {
    final Sandbox sandbox;
    final SandboxTime time;
    final BillingPlatformClient billing;

    private QueryTenant(Sandbox sandbox) {
        this.sandbox = sandbox;
        time = new SandboxTime(sandbox.clock());
        billing = BillingPlatformClient.builder()
                .baseUrl(sandbox.billingplatform().baseUrl())
                .user(
                        sandbox.billingplatform().userName(),
                        sandbox.billingplatform().password())
                .limits(Limits.none())
                .retry(RetryPolicy.none())
                .timeSource(time)
                .build();
    }

    static QueryTenant usual() {
        return of(profile -> profile);
    }

    static QueryTenant of(UnaryOperator<BillingPlatformProfile> profile) {
        return new QueryTenant(Sandbox.builder()
                .billingplatform(profile.apply(BillingPlatformProfile.usual()))
                .start());
    }

    /** How many calls of that operation have arrived. */
    int calls(String operation) {
        return sandbox.received()
                .provider("billingplatform")
                .operation(operation)
                .count();
    }

    @Override
    public void close() {
        billing.close();
        sandbox.close();
    }
}

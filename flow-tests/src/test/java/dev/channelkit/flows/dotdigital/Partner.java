package dev.channelkit.flows.dotdigital;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.DotdigitalSandbox;
import dev.channelkit.sandbox.Sandbox;

/** Clients of the simulated dotdigital. */
final class Partner {
    /** A customer's account. */
    static final int ACCOUNT = 1001;

    private Partner() {}

    /** Without limits and repetitions, on the sandbox's clock, so that waits take no time. */
    static DotdigitalClientBuilder builder(Sandbox sandbox) {
        return of(sandbox.dotdigital()).timeSource(new SandboxTime(sandbox.clock()));
    }

    /** On the machine's clock, for many threads. */
    static DotdigitalClientBuilder of(DotdigitalSandbox dotdigital) {
        return DotdigitalClient.builder()
                .baseUrl(dotdigital.baseUrl())
                .credentials(dotdigital.userName(), dotdigital.password())
                .retry(RetryPolicy.none())
                .limits(Limits.none());
    }
}

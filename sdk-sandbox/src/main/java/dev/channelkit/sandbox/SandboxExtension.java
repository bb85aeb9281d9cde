package dev.channelkit.sandbox;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test a sandbox of its own: fresh state, free ports, closed afterwards, also when tests run in parallel. Ask for it by a
 * parameter of the test or of a {@code @BeforeEach} or {@code @AfterEach} method: {@link Sandbox}, the handle of a
 * provider such as {@link SesSandbox}, or {@link SandboxClock}.
 *
 * <!-- snippet: OnboardingTest#class -->
 * <pre>{@code
 * @ExtendWith(SandboxExtension.class)
 * class OnboardingTest {
 *     @Test
 *     void createsTheCustomerOnce(Sandbox sandbox) {
 *         sandbox.fault(Fault.reset().afterApplying().on("createCustomer").times(1));
 *
 *         try (SesClient ses = SesClient.builder()
 *                 .baseUrl(sandbox.ses().baseUrl())
 *                 .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
 *                 .build()) {
 *             CustomerCreate jane = CustomerCreate.builder()
 *                     .name("Jane")
 *                     .company("Blåbär AB")
 *                     .email("jane@example.com")
 *                     .build();
 *             assertThatThrownBy(() -> ses.customers().create(jane)).isInstanceOf(OutcomeUnknownException.class);
 *         }
 *
 *         sandbox.received().operation("createCustomer").assertCount(1);
 *     }
 * }
 * }</pre>
 *
 * <p>For another seed or own data: {@code @RegisterExtension static SandboxExtension sandbox = SandboxExtension.with(b -> b.seed(7));}
 *
 * <p>Works with JUnit Jupiter 5 and 6.
 */
public final class SandboxExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SandboxExtension.class);

    private final UnaryOperator<SandboxBuilder> settings;

    /** With the usual seed data. */
    public SandboxExtension() {
        this(UnaryOperator.identity());
    }

    private SandboxExtension(UnaryOperator<SandboxBuilder> settings) {
        this.settings = settings;
    }

    /** With settings of your own, applied for each test. */
    public static SandboxExtension with(UnaryOperator<SandboxBuilder> settings) {
        return new SandboxExtension(Objects.requireNonNull(settings, "settings"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OURS)
                .put(Sandbox.class, settings.apply(Sandbox.builder()).start());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Sandbox sandbox = context.getStore(OURS).remove(Sandbox.class, Sandbox.class);
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Sandbox.class || type == SandboxClock.class || ProviderSandbox.class.isAssignableFrom(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        @Nullable Sandbox sandbox = context.getStore(OURS).get(Sandbox.class, Sandbox.class);
        if (sandbox == null) {
            throw new ParameterResolutionException("There is a sandbox for each test, so " + type.getSimpleName()
                    + " can be a parameter of tests, @BeforeEach and @AfterEach methods only");
        }
        if (type == Sandbox.class) {
            return sandbox;
        }
        if (type == SandboxClock.class) {
            return sandbox.clock();
        }
        return sandbox.providers().values().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new ParameterResolutionException("The sandbox has no " + type.getSimpleName()));
    }
}

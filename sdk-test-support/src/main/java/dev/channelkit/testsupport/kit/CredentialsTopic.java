package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** What goes out with each call by the spec's security schemes, and what becomes of it when it is refused; by each scheme of the root. */
final class CredentialsTopic implements KitTopic {

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public String trait() {
        return "security, the root's or their own";
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        List<KitTest> tests = new ArrayList<>();
        Map<String, IssuedCredentials> carriers = carriers(kit.spec());
        for (String scheme : kit.spec().schemes()) {
            IssuedCredentials issued = carriers.get(scheme);
            for (KitOperation operation : kit.spec().operations()) {
                ContractCase<C> contract = kit.caseOf(operation.id());
                OneOperation<C> one = new OneOperation<>(kit, operation, contract, scheme, carriers);
                tests.add(new KitTest(operation.id(), "carries what the spec says, by " + scheme, one::carries));
                if (!kit.spec().carriesCredentials(operation)) {
                    continue;
                }
                if (issued == null) {
                    tests.addAll(new SuppliedPair<>(kit, operation, contract).tests());
                } else {
                    tests.addAll(new RefusedCredentials<>(kit, operation, contract, scheme, issued).tests());
                }
            }
            if (issued != null) {
                tests.addAll(new ManyCallers<>(kit, scheme).tests());
            }
        }
        return tests;
    }

    /** What is issued by each scheme that has anything issued, the operations' own included. */
    private static Map<String, IssuedCredentials> carriers(KitSpec spec) {
        Map<String, IssuedCredentials> carriers = new LinkedHashMap<>();
        spec.root().get("components").get("securitySchemes").entries().keySet().forEach(name -> {
            IssuedCredentials issued = IssuedCredentials.of(spec, name);
            if (issued != null) {
                carriers.put(name, issued);
            }
        });
        return carriers;
    }

    private record OneOperation<C extends AutoCloseable>(
            Kit<C> kit,
            KitOperation operation,
            ContractCase<C> contract,
            String scheme,
            Map<String, IssuedCredentials> carriers) {

        void carries() {
            IssuedCredentials known = carriers.get(scheme);
            IssuedCredentials issued = known == null ? null : known.fresh();
            boolean issues = issued != null && issued.operation().id().equals(operation.id());
            if (issued != null && !issues) {
                issued.onto(kit.server());
            }
            C client = kit.client(settings -> settings.scheme(scheme));

            End end = End.of(() -> Compared.value(contract.invoker().invoke(client)));

            assertThat(end.failure()).isNull();
            List<RecordedRequest> sent = kit.server().received(operation.id());
            assertThat(sent).hasSize(1);
            for (String name : kit.spec()
                    .root()
                    .get("components")
                    .get("securitySchemes")
                    .entries()
                    .keySet()) {
                String expected = expected(name, issued);
                if (expected == null || !expected.isEmpty()) {
                    assertThat(carried(name, sent.get(0)))
                            .as("what it carries by %s", name)
                            .isEqualTo(expected);
                }
            }
        }

        /** Null for nothing, and empty for what only the caller knows. */
        private @Nullable String expected(String name, @Nullable IssuedCredentials issued) {
            boolean root = kit.spec().schemes().contains(name);
            if (!root) {
                boolean own = operation.at().get("security").items().stream()
                        .anyMatch(one -> one.get(name).exists());
                return own ? "" : null;
            }
            if (!name.equals(scheme) || !kit.spec().carriesCredentials(operation)) {
                return null;
            }
            return issued != null ? IssuedCredentials.credential(1) : pair();
        }

        private static String pair() {
            String pair = KitSettings.USER + ":" + KitSettings.SECRET;
            return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }

        private @Nullable String carried(String name, RecordedRequest request) {
            IssuedCredentials issued = carriers.get(name);
            if (issued != null) {
                return issued.carriedBy(request);
            }
            String authorization = request.getHeaders().get("Authorization");
            return authorization != null && authorization.startsWith("Basic ")
                    ? authorization.substring("Basic ".length())
                    : null;
        }
    }
}

package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The contract cases of a provider, for its tests.
 *
 * @param packageName the package of the cases
 * @param className the class
 * @param clientPackage the package of the provider's client
 * @param client the client's class
 * @param tags the classes of the package of operations, to import
 * @param models the classes of the model package, to import
 * @param cases one or more for each operation
 */
public record ContractView(
        String packageName,
        String className,
        String clientPackage,
        String client,
        List<String> tags,
        List<String> models,
        List<Case> cases) {

    /**
     * One way to call an operation.
     *
     * @param method the method that makes the case
     * @param name what test reports call it, as a Java literal
     * @param operation the operation's constant
     * @param path the raw path it must request, as a Java literal
     * @param body the example of the body it must send, as a Java literal; empty when it sends none
     * @param answers arguments of {@code answer}, one for each example of a documented status
     * @param call gives the call
     * @param direct does the call
     */
    public record Case(
            String method,
            String name,
            String operation,
            String path,
            String body,
            List<String> answers,
            String call,
            String direct) {

        public boolean hasBody() {
            return !body.isEmpty();
        }
    }
}

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
     * @param operation the operation's constant
     * @param invoker the lambda that calls it
     * @param givesNothing whether the call gives nothing
     * @param walks the lambda that opens a walk over all pages; none where the answer is no page
     * @param answers status, media type and file of each documented example, as arguments in Java
     */
    public record Case(
            String method,
            String operation,
            String invoker,
            boolean givesNothing,
            List<String> walks,
            List<String> answers) {}
}

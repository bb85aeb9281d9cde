package dev.channelkit.testsupport.contract;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.page.Pages;
import java.util.function.Function;

/** The shape of test-support's class of this name, which the generator's tests do not depend on. */
public final class ContractCase<C> {

    public static <C> ContractCase<C> of(Operation operation, Function<C, Object> invoker) {
        return new ContractCase<>();
    }

    public ContractCase<C> nothing() {
        return this;
    }

    public ContractCase<C> walk(Function<C, Pages<?>> walk) {
        return this;
    }

    public ContractCase<C> answer(int status) {
        return this;
    }

    public ContractCase<C> answer(int status, String contentType, String example) {
        return this;
    }
}

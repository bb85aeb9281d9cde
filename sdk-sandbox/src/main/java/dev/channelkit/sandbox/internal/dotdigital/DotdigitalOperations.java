package dev.channelkit.sandbox.internal.dotdigital;

import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What dotdigital does, by operationId. */
final class DotdigitalOperations {
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    DotdigitalOperations(DotdigitalProfile profile, InstantSource clock) {
        accounts(new AccountCalls(profile, clock));
        users(new UserCalls(profile, clock));
        roles(new RoleCalls(profile));
        credits(new CreditCalls(profile, clock));
        reports(new ReportCalls(profile, clock));
        numbers(new NumberCalls(profile, clock));
    }

    Optional<Operation> find(String operationId) {
        return Optional.ofNullable(operations.get(operationId));
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(operations.keySet());
    }

    private void accounts(AccountCalls calls) {
        operations.put("createAccount", calls::create);
        operations.put("getAccount", calls::get);
        operations.put("getAccounts", calls::list);
        operations.put("updateAccount", calls::update);
        operations.put("suspendAccount", calls::suspend);
        operations.put("reactivateAccount", calls::reactivate);
    }

    private void users(UserCalls calls) {
        operations.put("addUserToAccount", calls::add);
        operations.put("getUser", calls::get);
        operations.put("getUsersForAccount", calls::list);
        operations.put("updateUser", calls::update);
        operations.put("removeUserFromAccount", calls::remove);
        operations.put("setUserPassword", calls::setPassword);
    }

    private void roles(RoleCalls calls) {
        operations.put("getRoles", calls::all);
        operations.put("getRolesForUser", calls::ofUser);
        operations.put("addRoleToUser", calls::addToUser);
        operations.put("removeRoleFromUser", calls::removeFromUser);
        operations.put("getRolesForAccount", calls::ofAccount);
        operations.put("addRoleToAccount", calls::addToAccount);
        operations.put("removeRoleFromAccount", calls::removeFromAccount);
    }

    private void credits(CreditCalls calls) {
        operations.put("addCredit", calls::add);
        operations.put("getCreditBalance", calls::balance);
        operations.put("getCreditHistory", calls::history);
    }

    private void reports(ReportCalls calls) {
        operations.put("getChargeableActivityReport", calls::estate);
        operations.put("getChargeableActivityReportForAccount", calls::account);
    }

    private void numbers(NumberCalls calls) {
        operations.put("getAvailableInboundNumbers", calls::available);
        operations.put("getInboundNumbersForAccount", calls::ofAccount);
        operations.put("allocateInboundNumber", calls::allocate);
        operations.put("deallocateInboundNumber", calls::deallocate);
    }
}

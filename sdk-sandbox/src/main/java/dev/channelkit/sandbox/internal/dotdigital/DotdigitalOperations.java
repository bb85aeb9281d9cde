package dev.channelkit.sandbox.internal.dotdigital;

import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.server.Operations;
import java.time.InstantSource;

/** What dotdigital does, by operationId. */
final class DotdigitalOperations extends Operations<Operation> {

    DotdigitalOperations(DotdigitalProfile profile, InstantSource clock) {
        accounts(new AccountCalls(profile, clock));
        users(new UserCalls(profile, clock));
        roles(new RoleCalls(profile));
        credits(new CreditCalls(profile, clock));
        reports(new ReportCalls(profile, clock));
        numbers(new NumberCalls(profile, clock));
    }

    private void accounts(AccountCalls calls) {
        put("createAccount", calls::create);
        put("getAccount", calls::get);
        put("getAccounts", calls::list);
        put("updateAccount", calls::update);
        put("suspendAccount", calls::suspend);
        put("reactivateAccount", calls::reactivate);
    }

    private void users(UserCalls calls) {
        put("addUserToAccount", calls::add);
        put("getUser", calls::get);
        put("getUsersForAccount", calls::list);
        put("updateUser", calls::update);
        put("removeUserFromAccount", calls::remove);
        put("setUserPassword", calls::setPassword);
    }

    private void roles(RoleCalls calls) {
        put("getRoles", calls::all);
        put("getRolesForUser", calls::ofUser);
        put("addRoleToUser", calls::addToUser);
        put("removeRoleFromUser", calls::removeFromUser);
        put("getRolesForAccount", calls::ofAccount);
        put("addRoleToAccount", calls::addToAccount);
        put("removeRoleFromAccount", calls::removeFromAccount);
    }

    private void credits(CreditCalls calls) {
        put("addCredit", calls::add);
        put("getCreditBalance", calls::balance);
        put("getCreditHistory", calls::history);
    }

    private void reports(ReportCalls calls) {
        put("getChargeableActivityReport", calls::estate);
        put("getChargeableActivityReportForAccount", calls::account);
    }

    private void numbers(NumberCalls calls) {
        put("getAvailableInboundNumbers", calls::available);
        put("getInboundNumbersForAccount", calls::ofAccount);
        put("allocateInboundNumber", calls::allocate);
        put("deallocateInboundNumber", calls::deallocate);
    }
}

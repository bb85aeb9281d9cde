package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.dotdigital.account.Accounts;
import dev.channelkit.dotdigital.credit.Credits;
import dev.channelkit.dotdigital.number.Numbers;
import dev.channelkit.dotdigital.report.Reports;
import dev.channelkit.dotdigital.role.Roles;
import dev.channelkit.dotdigital.user.Users;

/**
 * What plans are carried out with. Made by the client.
 *
 * @param accounts the client's, as are the others
 */
public record Subjects(
        Accounts accounts, Users users, Roles roles, Credits credits, Numbers numbers, Reports reports) {}

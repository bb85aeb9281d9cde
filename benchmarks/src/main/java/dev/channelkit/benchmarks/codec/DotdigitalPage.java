package dev.channelkit.benchmarks.codec;

import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.Dotdigital.User;
import dev.channelkit.benchmarks.byhand.Dotdigital.UserPage;
import dev.channelkit.dotdigital.api.UsersOperations;
import java.util.HashMap;
import java.util.Map;

/** Users of dotdigital: names begin with a capital, times in UTC with and without milliseconds, or as WCF counts them. */
final class DotdigitalPage {
    private DotdigitalPage() {}

    static Page of() {
        return page(false);
    }

    /** With {@code /Date(1770113700120)/} for times, which the stock client cannot read. */
    static Page ofMilliseconds() {
        return page(true);
    }

    private static Page page(boolean milliseconds) {
        var jackson = milliseconds ? ByHand.JACKSON_WCF : ByHand.JACKSON_CAPITAL;
        var gson = milliseconds ? ByHand.GSON_WCF : ByHand.GSON_CAPITAL;
        byte[] sample = Page.sample(
                "{\"PageNumber\":1,\"PageSize\":100,\"TotalCount\":421,\"Users\":[",
                Page.SIZE,
                i -> item(i, milliseconds),
                "]}");
        Map<String, Way<?>> ways = new HashMap<>(Map.of(
                "channelkit",
                Way.page(UsersOperations.LIST, dev.channelkit.dotdigital.model.User.codec()),
                "jackson",
                Way.jackson(jackson, UserPage.class, a -> a.users),
                "gson",
                Way.gson(gson, UserPage.class, a -> a.users)));
        if (!milliseconds) {
            ways.put(
                    "stock",
                    Way.<stock.dotdigital.model.UserPage>stock(
                            in -> stock.dotdigital.JSON.deserialize(in, stock.dotdigital.model.UserPage.class),
                            stock.dotdigital.JSON::serialize,
                            a -> a.getUsers()));
        }
        return new Page(sample, User.class, ways);
    }

    private static String item(int i, boolean milliseconds) {
        String created = milliseconds ? "/Date(" + (1_768_209_243_250L + 86_400_123L * i) + ")/" : Texts.millis(i);
        String logon = milliseconds
                ? "\\/Date(" + (1_770_019_121_000L + 3_600_000L * i) + "+0100)\\/"
                : Texts.time(i + 3) + "Z";
        return Texts.format(
                """
                {"UserId":%d,"AccountId":%d,"Username":"acme.%d","Firstname":"%s","LastName":"%s","EmailAddress":"user.%d@example.com",\
                "MobilePhoneNumber":"4477009%05d","Notes":%s,"IsEnabled":%b,"ChangePasswordAtNextLogon":false,"Roles":[\
                {"RoleId":12,"Name":"Test role: message sender","Description":"May send messages and see their status","AppliesTo":"Both"}],\
                "CreatedOn":"%s","LastLogonOn":"%s"}""",
                5678 + i,
                1234 + i % 3,
                i,
                Texts.first(i),
                Texts.last(i),
                i,
                i,
                i % 3 == 0 ? "null" : "\"" + Texts.note(i) + "\"",
                i % 5 != 0,
                created,
                logon);
    }
}

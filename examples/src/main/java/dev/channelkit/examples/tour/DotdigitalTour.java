package dev.channelkit.examples.tour;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.model.NumberType;
import dev.channelkit.dotdigital.provisioning.FirstUser;
import dev.channelkit.dotdigital.provisioning.NumberWish;
import dev.channelkit.dotdigital.provisioning.ProvisioningPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningResult;
import dev.channelkit.dotdigital.provisioning.StepEvent;
import dev.channelkit.dotdigital.provisioning.StepState;
import dev.channelkit.sandbox.DotdigitalSandbox;
import dev.channelkit.sandbox.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A partner of dotdigital sets a customer up, in one call that may be made again. */
final class DotdigitalTour {
    private static final String CUSTOMER = "CRM-77001";
    private static final String USER = "harbour.ops";
    private static final String PASSWORD = "Tour-test-pass-1";
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9]{9,}");
    private static final Set<String> WRITES = Set.of(
            "createAccount",
            "addRoleToAccount",
            "addUserToAccount",
            "addRoleToUser",
            "addCredit",
            "allocateInboundNumber");

    private final DotdigitalClient dotdigital;
    private final DotdigitalSandbox sandbox;
    private final Narrator narrator;
    private int accountId;

    DotdigitalTour(DotdigitalClient dotdigital, DotdigitalSandbox sandbox, Narrator narrator) {
        this.dotdigital = dotdigital;
        this.sandbox = sandbox;
        this.narrator = narrator;
    }

    /** Answers the customer's account; 0 where it was not set up. */
    int run() {
        narrator.step("dotdigital: a customer set up by one plan; the plan once more changes nothing", this::provision);
        return accountId;
    }

    private void provision() {
        ProvisioningPlan plan = ProvisioningPlan.builder(reference(CUSTOMER))
                .account("Harbour Dental Ltd")
                .accountRole("Messaging User")
                .accountRole("Inbound Messaging")
                .user(FirstUser.builder()
                        .username(USER)
                        .password(PASSWORD)
                        .firstname("Ada")
                        .lastName("Test")
                        .emailAddress("ada@example.com")
                        .mobilePhoneNumber("+447700900123")
                        .landlinePhoneNumber("+442079460123")
                        .role("Account Administrator")
                        .build())
                .credit(500, reference("PO-7700"))
                .number(NumberWish.anyOf(NumberType.LONG_NUMBER, "GBR"))
                .build();

        List<StepEvent> events = new ArrayList<>();
        ProvisioningResult.Complete first =
                dotdigital.provisioning().provision(plan, events::add).orThrow();
        accountId = first.accountId();
        tell(events);
        narrator.check(
                sandbox.accountRoles(accountId).equals(List.of("Messaging User", "Inbound Messaging"))
                        && sandbox.user(USER).orElseThrow().roles().equals(List.of("Account Administrator"))
                        && sandbox.isPassword(Objects.requireNonNull(first.userId()), PASSWORD),
                "roles were named, and found: two for all users of the account, one for its first user");
        narrator.check(
                events.stream().noneMatch(event -> showsSecret(event.subject())) && !showsSecret(plan.toString()),
                "neither password nor telephone number is told, nor which number it receives on");

        int before = writes();
        List<StepEvent> again = new ArrayList<>();
        ProvisioningResult.Complete second =
                dotdigital.provisioning().provision(plan, again::add).orThrow();
        narrator.say("the plan once more: " + second.there().size() + " things were there, "
                + second.made().size() + " were made");
        narrator.check(
                second.made().isEmpty()
                        && writes() == before
                        && Objects.equals(first.number(), second.number())
                        && first.accountId().equals(second.accountId()),
                "the second run only read: " + before + " writes of the first, " + (writes() - before) + " more");
        narrator.check(
                sandbox.accountsWith(CUSTOMER).size() == 1
                        && sandbox.users(accountId).size() == 1
                        && sandbox.grants(accountId).size() == 1
                        && sandbox.numbers(accountId).size() == 1,
                "there is one account, one user, one grant, one number");
    }

    private void tell(List<StepEvent> events) {
        TextTable progress = new TextTable("step", "", "");
        events.stream()
                .filter(event -> event.state() == StepState.THERE || event.state() == StepState.DONE)
                .forEach(event -> progress.row(
                        event.step().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        event.state() == StepState.DONE ? "made" : "was there",
                        event.subject()));
        progress.lines().stream().skip(1).forEach(narrator::say);
        narrator.say(
                events.size() + " events in all, such as \"" + events.get(0).step() + " "
                        + events.get(0).state() + "\": reads are tried, and names found, before anything is changed");
    }

    private static boolean showsSecret(String text) {
        return text.contains(PASSWORD) || TELEPHONE.matcher(text).find();
    }

    private int writes() {
        return sandbox.received().matching(DotdigitalTour::isWrite).count();
    }

    private static boolean isWrite(Received request) {
        return request.operation().filter(WRITES::contains).isPresent();
    }
}

package dev.channelkit.examples;

import static dev.channelkit.ses.model.CustomerFields.COMPANY;
import static dev.channelkit.ses.model.CustomerFields.GROUP_ID;
import static dev.channelkit.ses.model.CustomerFields.NAME;

import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.Customer;

/** The README's first call. */
public final class FirstCall {
    private FirstCall() {}

    public static void main(String[] args) {
        try (Sandbox sandbox = Sandbox.start();
                SesClient ses = SesClient.builder()
                        .baseUrl(sandbox.ses().baseUrl()) // leave this line out to call SES itself
                        .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                        .build()) {
            for (Customer c : ses.customers()
                    .list(q ->
                            q.filter(NAME.startsWith("John"), GROUP_ID.is("23")).sort(NAME.asc(), COMPANY.desc()))) {
                System.out.println(c.id() + "  " + c.name() + "  " + c.email());
            }
        }
    }
}

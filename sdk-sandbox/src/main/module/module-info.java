/** The providers, simulated. */
module dev.channelkit.sandbox {
    requires transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.h2database;
    requires java.sql;
    requires static org.junit.jupiter.api;

    exports dev.channelkit.sandbox;
    exports dev.channelkit.sandbox.billingplatform;
    exports dev.channelkit.sandbox.bss;
    exports dev.channelkit.sandbox.dotdigital;
    exports dev.channelkit.sandbox.ses;
    exports dev.channelkit.sandbox.siesmart;
}

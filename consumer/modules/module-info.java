/** What an application says when it uses every client, and the sandbox: one line each. */
module com.example.readme {
    requires dev.channelkit.ses;
    requires dev.channelkit.siesmart;
    requires dev.channelkit.bss;
    requires dev.channelkit.dotdigital;
    requires dev.channelkit.billingplatform;
    requires dev.channelkit.sandbox;
}

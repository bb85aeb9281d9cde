package dev.channelkit.billingplatform;

import dev.channelkit.billingplatform.contract.BillingPlatformContract;
import dev.channelkit.testsupport.kit.KitSettings;
import dev.channelkit.testsupport.kit.ProviderKit;

/** What every provider has to be right about, over the operations of BillingPlatform, by session and by token. */
class BillingPlatformKitTest extends ProviderKit<BillingPlatformClient> {
    BillingPlatformKitTest() {
        super("billingplatform", BillingPlatformContract.cases());
    }

    @Override
    protected BillingPlatformClient client(KitSettings settings) {
        BillingPlatformClientBuilder builder = BillingPlatformClient.builder();
        if (settings.scheme().equals("bearerAuth")) {
            builder.oauth(KitSettings.USER, KitSettings.SECRET);
        } else {
            builder.user(KitSettings.USER, KitSettings.SECRET);
        }
        return settings.on(builder.baseUrl(settings.baseUrl()).credentialRegistry(settings.credentials()))
                .build();
    }
}

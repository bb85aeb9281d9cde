package dev.channelkit.dotdigital;

import dev.channelkit.dotdigital.contract.DotdigitalContract;
import dev.channelkit.testsupport.kit.KitSettings;
import dev.channelkit.testsupport.kit.ProviderKit;

/** What every provider has to be right about, over the operations of dotdigital. */
class DotdigitalKitTest extends ProviderKit<DotdigitalClient> {
    DotdigitalKitTest() {
        super("dotdigital", DotdigitalContract.cases());
    }

    @Override
    protected DotdigitalClient client(KitSettings settings) {
        return settings.on(
                        DotdigitalClient.builder().credentials(settings.basic()).baseUrl(settings.baseUrl()))
                .build();
    }
}

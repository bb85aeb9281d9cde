package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Address}. */
@Generated("dev.channelkit.codegen")
final class AddressCodec implements Codec<Address> {
    static final AddressCodec INSTANCE = new AddressCodec();

    private AddressCodec() {}

    @Override
    public String typeName() {
        return "Address";
    }

    @Override
    public @Nullable Address read(WireReader in) {
        @Nullable String city = null;
        @Nullable Address within = null;
        in.begin(Address.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> city = in.text();
                case 1 -> within = in.value(Address.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new Address(in.end(), city, within);
    }

    @Override
    public void write(Address value, WireWriter out) {
        out.begin(Address.FIELDS, value.state);
        out.text(0, value.city);
        out.value(1, value.within, Address.codec());
        out.end();
    }
}

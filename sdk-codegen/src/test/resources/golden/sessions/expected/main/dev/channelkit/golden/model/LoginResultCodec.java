package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link LoginResult}. */
@Generated("dev.channelkit.codegen")
final class LoginResultCodec implements Codec<LoginResult> {
    static final LoginResultCodec INSTANCE = new LoginResultCodec();

    private LoginResultCodec() {}

    @Override
    public String typeName() {
        return "LoginResult";
    }

    @Override
    public @Nullable LoginResult read(WireReader in) {
        @Nullable String sessionId = null;
        @Nullable String errorCode = null;
        @Nullable List<String> errorText = null;
        in.begin(LoginResult.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> sessionId = in.text();
                case 1 -> errorCode = in.value(Scalars.TEXT_OR_NUMBER);
                case 2 -> errorText = in.oneOrMany(errorText, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        return new LoginResult(in.end(), sessionId, errorCode, errorText);
    }

    @Override
    public void write(LoginResult value, WireWriter out) {
        out.begin(LoginResult.FIELDS, value.state);
        out.secret(0, value.sessionId);
        out.value(1, value.errorCode, Scalars.TEXT_OR_NUMBER);
        out.list(2, value.errorText, Scalars.TEXT);
        out.end();
    }
}

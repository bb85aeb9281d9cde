package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link TokenAnswer}. */
@Generated("dev.channelkit.codegen")
final class TokenAnswerCodec implements Codec<TokenAnswer> {
    static final TokenAnswerCodec INSTANCE = new TokenAnswerCodec();

    private TokenAnswerCodec() {}

    @Override
    public String typeName() {
        return "TokenAnswer";
    }

    @Override
    public @Nullable TokenAnswer read(WireReader in) {
        @Nullable String accessToken = null;
        in.begin(TokenAnswer.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> accessToken = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new TokenAnswer(in.end(), accessToken);
    }

    @Override
    public void write(TokenAnswer value, WireWriter out) {
        out.begin(TokenAnswer.FIELDS, value.state);
        out.secret(0, value.accessToken);
        out.end();
    }
}

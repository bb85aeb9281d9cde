package dev.channelkit.commons.codec;

import java.time.YearMonth;
import java.util.List;

final class SampleCustomerCodec implements Codec<SampleCustomer> {
    static final SampleCustomerCodec INSTANCE = new SampleCustomerCodec();

    private static final Codec<YearMonth> PERIOD = Scalars.yearMonth("'m'-M-uuuu");
    private static final Codec<List<Integer>> ROW = Scalars.listOf(Scalars.INT32);

    private SampleCustomerCodec() {}

    @Override
    public SampleCustomer read(WireReader in) {
        SampleCustomer.Builder b = SampleCustomer.builder();
        in.begin(SampleCustomer.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.id = in.text();
                case 1 -> b.name = in.text();
                case 2 -> b.password = in.text();
                case 3 -> b.pin = in.int32();
                case 4 -> b.active = in.bool();
                case 5 -> b.payer = in.value(Scalars.FLAG);
                case 6 -> b.count = in.int32();
                case 7 -> b.views = in.int64();
                case 8 -> b.ratio = in.float64();
                case 9 -> b.total = in.decimal();
                case 10 -> b.price = in.value(Scalars.DECIMAL_TEXT);
                case 11 -> b.since = in.date();
                case 12 -> b.createdAt = in.dateTime();
                case 13 -> b.period = in.value(PERIOD);
                case 14 -> b.avatar = in.bytes();
                case 15 -> b.status = in.value(SampleStatus.CODEC);
                case 16 -> b.anything = in.raw();
                case 17 -> b.parent = in.value(INSTANCE);
                case 18 -> b.children = in.list(b.children, INSTANCE);
                case 19 -> b.tags = in.list(b.tags, Scalars.TEXT);
                case 20 -> b.links = in.oneOrMany(b.links, Scalars.TEXT);
                case 21 -> b.matrix = in.list(b.matrix, ROW);
                case 22 -> b.labels = in.map(Scalars.TEXT);
                case 23 -> b.members = in.map(INSTANCE);
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return b.build();
    }

    @Override
    public void write(SampleCustomer value, WireWriter out) {
        out.begin(SampleCustomer.FIELDS, value.state);
        out.text(0, value.id);
        out.text(1, value.name);
        out.secret(2, value.password);
        out.secret(3, value.pin, Scalars.INT32);
        out.bool(4, value.active);
        out.value(5, value.payer, Scalars.FLAG);
        out.int32(6, value.count);
        out.int64(7, value.views);
        out.float64(8, value.ratio);
        out.decimal(9, value.total);
        out.value(10, value.price, Scalars.DECIMAL_TEXT);
        out.date(11, value.since);
        out.dateTime(12, value.createdAt);
        out.value(13, value.period, PERIOD);
        out.bytes(14, value.avatar);
        out.value(15, value.status, SampleStatus.CODEC);
        out.raw(16, value.anything);
        out.value(17, value.parent, INSTANCE);
        out.list(18, value.children, INSTANCE);
        out.list(19, value.tags, Scalars.TEXT);
        out.list(20, value.links, Scalars.TEXT);
        out.list(21, value.matrix, ROW);
        out.map(22, value.labels, Scalars.TEXT);
        out.map(23, value.members, INSTANCE);
        out.end();
    }

    @Override
    public String typeName() {
        return "SampleCustomer";
    }
}

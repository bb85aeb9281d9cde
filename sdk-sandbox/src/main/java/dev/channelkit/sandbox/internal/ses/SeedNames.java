package dev.channelkit.sandbox.internal.ses;

import java.util.List;

/** Names that made-up customers have: plain ones, and such as break code that expects only those. */
final class SeedNames {
    static final List<String> FIRST = List.of(
            "Anna",
            "Bob",
            "Chloé",
            "David",
            "Émile",
            "Fatima",
            "Göran",
            "Hélène",
            "Ivan",
            "Jürgen",
            "Kateřina",
            "Łukasz",
            "María",
            "Noël",
            "Ólafur",
            "Paul",
            "Quentin",
            "Renée",
            "Søren",
            "Tomáš",
            "Uğur",
            "Vera",
            "William",
            "Xènia",
            "Yusuf",
            "Zoë",
            "Ольга",
            "Δημήτρης",
            "美咲",
            "محمد",
            "שרה",
            "지훈",
            "Joan",
            "Joanna",
            "Joaquín",
            "Jonas",
            "Jörg",
            "José",
            "Jože",
            "Jo");

    static final List<String> LAST = List.of(
            "Andersson",
            "Björk",
            "Çelik",
            "Dvořák",
            "Eriksen",
            "Fernández",
            "García",
            "Håkansson",
            "Ibáñez",
            "Jørgensen",
            "Kowalski",
            "Lindström",
            "Müller",
            "Nowak",
            "O'Brien",
            "Petrović",
            "Quist",
            "Rößler",
            "Sørensen",
            "Tóth",
            "Ünal",
            "van der Berg",
            "Weiß",
            "Xu",
            "Yılmaz",
            "Żak",
            "Иванова",
            "Παπαδόπουλος",
            "佐藤",
            "الأحمد");

    static final List<String> COMPANY = List.of(
            "Blåbär",
            "Nordlys",
            "Acme",
            "Öresund",
            "Fjord",
            "Société Générique",
            "Weltkunst",
            "Kaffe & Te",
            "Zażółć",
            "Bytes+Bits",
            "Müller & Söhne",
            "Ελλάς",
            "Заря",
            "東京商会",
            "Cloud 9",
            "Null",
            "100% Pure",
            "under_score",
            "C:\\Temp");

    static final List<String> FORM = List.of("AB", "A/S", "AS", "Oy", "GmbH", "S.A.", "Ltd", "Inc.", "株式会社");

    private SeedNames() {}

    /** A customer whose name and company are chosen. */
    record Known(String name, String company, String groupId) {}

    /** The first customers, in this order. Empty text is none. */
    static final List<Known> KNOWN = List.of(
            new Known("John Doe", "Doe & Sons Ltd", "23"),
            new Known("John Doe", "Acme GmbH", "23"),
            new Known("John Doe", "", "23"),
            new Known("John Doe", "Elsewhere Inc.", "24"),
            new Known("Jo", "Short Name AB", "23"),
            new Known("John_Doe", "Underscore Ltd", "23"),
            new Known("JohnXDoe", "No Underscore Ltd", "23"),
            new Known("50%_off Deals", "50%_off Deals Ltd", "7"),
            new Known("50 percent off Deals", "500_off Deals Ltd", "7"),
            new Known("back\\slash", "C:\\Temp Ltd", "7"),
            new Known("100%", "100% Pure Water", "7"),
            new Known("O'Brien \"Quoted\" & Co. = <b>", "A+B & C=D; E#F?", "8"),
            new Known("  spaces  ", "Trailing space ", "8"),
            new Known("Zoë 😀 Smith", "Emoji 🚀 AB", "8"),
            new Known("e\u0301te\u0301 combining", "Décomposé S.A.", "8"),
            new Known("", "No Contact Ltd", "8"));
}

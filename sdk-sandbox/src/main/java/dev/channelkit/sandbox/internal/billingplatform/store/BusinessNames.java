package dev.channelkit.sandbox.internal.billingplatform.store;

import java.util.List;

/** Names of businesses in Austria and Germany, no two the same, some of them awkward in a query. All made up. */
final class BusinessNames {
    private static final List<String> TRADES = List.of(
            "Bäckerei",
            "Tischlerei",
            "Autohaus",
            "Gasthof",
            "Elektro",
            "Malerei",
            "Gärtnerei",
            "Metallbau",
            "Druckerei",
            "Apotheke",
            "Installationen",
            "Spedition",
            "Weingut",
            "Brauerei",
            "Sägewerk",
            "Zimmerei",
            "Optik",
            "Fleischerei",
            "Kanzlei",
            "Fahrschule");
    private static final List<String> FAMILIES = List.of(
            "Huber",
            "Gruber",
            "Müller",
            "O'Neil",
            "Wagner",
            "Pichler",
            "Steiner",
            "Moser",
            "Mayr",
            "Hofer",
            "Leitner",
            "Berger",
            "Fuchs",
            "Eder",
            "Fischer",
            "Schmid",
            "Winkler",
            "Weber",
            "Schwarz",
            "Maier",
            "Schneider",
            "Reiter",
            "D'Angelo",
            "Schuster",
            "Köck",
            "Haßler");
    private static final List<String> FORMS = List.of("GmbH", "KG", "OG", "e.U.", "& Söhne GmbH", "AG & Co. KG", "eG");
    private static final List<String> TOWNS = List.of(
            "Graz", "Wien", "Linz", "Salzburg", "Innsbruck", "Klagenfurt", "München", "Nürnberg", "Leipzig", "Köln");
    private static final int FIRST_GERMAN = 6;
    private static final List<String> AWKWARD = List.of(
            "O'Neil & O'Brien -- Irish Pub %s",
            "Gasthof \"Zum Löwen\" %s",
            "100 %% Bio_Markt %s",
            "Huber'; DROP TABLE ACCOUNT; -- %s",
            "Müller -- Stahlbau KG %s",
            "Daten\\Dienste GmbH %s",
            "/* Werbeagentur */ %s",
            "Café \"L'Été\" (%s)");

    private BusinessNames() {}

    /** The name of the business of that number. */
    static String name(int number) {
        if (number % 97 == 13) {
            int n = number / 97;
            String pattern = AWKWARD.get(n % AWKWARD.size());
            return String.format(pattern, townOf(number) + " " + (n + 1));
        }
        return TRADES.get(number % TRADES.size()) + " " + FAMILIES.get(number / TRADES.size() % FAMILIES.size()) + " "
                + FORMS.get(number % FORMS.size()) + ", " + townOf(number);
    }

    static String townOf(int number) {
        return TOWNS.get(town(number));
    }

    /** Whether the business of that number is in Germany, not in Austria. */
    static boolean isGerman(int number) {
        return town(number) >= FIRST_GERMAN;
    }

    // each trade and family stands once in every town that it is in
    private static int town(int number) {
        return (number / (TRADES.size() * FAMILIES.size()) * 2 + number % 2) % TOWNS.size();
    }
}

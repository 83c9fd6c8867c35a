package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Candidates of Cambodia: a workbook with one row for each cost, Khmer and Latin digits, real dates and dates in text. */
record CambodiaCandidates(LocalDate asOf, Words words) implements Layout {
    private static final String CASE = "លេខសំណុំរឿង";
    private static final String NATIONAL_NUMBER = "លេខអត្តសញ្ញាណប័ណ្ណ";
    private static final String AMOUNT = "ចំនួនទឹកប្រាក់";
    private static final String CURRENCY = "រូបិយប័ណ្ណ";
    private static final String LIST = ", ";
    private static final List<String> ORDINALS = List.of("១", "២");

    private static final Map<String, List<String>> CURRENCIES = Map.of(
            "USD", List.of("ដុល្លារ", "USD", "$"),
            "KHR", List.of("រៀល", "៛"),
            "JPY", List.of("យ៉េន"),
            "THB", List.of("បាត"));

    private static final List<String> HEADERS = List.of(
            CASE,
            "ឈ្មោះ",
            "ឈ្មោះឡាតាំង",
            NATIONAL_NUMBER,
            "លេខទូរស័ព្ទ",
            "អាសយដ្ឋាន",
            "ភេទ",
            "កម្ពស់",
            "ទម្ងន់",
            "ស្ថានភាពគ្រួសារ",
            "សាសនា",
            "លេខទីភ្នាក់ងារ",
            "ស្ថានភាព",
            "សុពលភាពការយល់ព្រម",
            "ថ្ងៃគម្រប់អាយុ ១៨ឆ្នាំ",
            "ប្រភេទទិដ្ឋាការ",
            "កម្រិតភាសាជប៉ុន",
            "វិស័យ ១",
            "បទពិសោធន៍ ១ (ខែ)",
            "ប្រឡងជំនាញជាប់ ១",
            "បញ្ចប់កម្មសិក្សា ១",
            "វិស័យ ២",
            "បទពិសោធន៍ ២ (ខែ)",
            "ប្រឡងជំនាញជាប់ ២",
            "បញ្ចប់កម្មសិក្សា ២",
            "វិញ្ញាបនបត្រ",
            "ខេត្តដែលចង់ទៅ",
            "ប្រាក់ខែអប្បបរមា",
            "រូបិយប័ណ្ណប្រាក់ខែ",
            "ថ្ងៃអាចចេញដំណើរ",
            "តម្រូវការ",
            "ប្រភេទចំណាយ",
            "អ្នកបង់",
            AMOUNT,
            CURRENCY,
            "កំណត់សម្គាល់");

    static PublisherFile open(Path file, LocalDate asOf, Words words) throws IOException {
        return new TableFile(
                new CambodiaCandidates(asOf, words),
                XlsxTable.open(file, asOf, "បេក្ខជន", "បញ្ជីបេក្ខជន (គំរូ)", HEADERS));
    }

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public List<Cells> rows(ObjectNode record, int serial) {
        int number = Records.number(record.path("candidateId"));
        String caseNumber = String.format(Locale.ROOT, "KH-%06d", serial);
        Cells first = new Cells().put(CASE, caseNumber).put(NATIONAL_NUMBER, nationalNumber(number));
        if (Records.withdrawn(record)) {
            return List.of(first.put("ស្ថានភាព", "ដកពាក្យ"));
        }
        putPerson(first, number);
        putWishes(first, record, number);
        putSkills(first, record.path("skills"), number);
        var rows = new ArrayList<>(List.of(first));
        for (JsonNode cost : record.path("costs")) {
            Cells row = rows.size() == 1 && first.get(AMOUNT) == null ? first : new Cells().put(CASE, caseNumber);
            putCost(row, cost, number);
            if (row != first) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Some are typed with Khmer digits and dashes, most are not. */
    private static String nationalNumber(int number) {
        return number % 4 == 0
                ? Invented.MARKER + Digits.khmer(String.format(Locale.ROOT, "-010-%06d", number))
                : Invented.nationalNumber("010%06d", number);
    }

    private static void putPerson(Cells row, int number) {
        row.put(
                        "ឈ្មោះ",
                        Invented.name(
                                number,
                                List.of("សុខ", "ចាន់", "កែវ", "លី", "ហេង"),
                                List.of("សុភា", "ដារ៉ា", "រតនា", "បុប្ផា", "វិចិត្រ", "ពិសិដ្ឋ", "ស្រីមុំ")))
                .put(
                        "ឈ្មោះឡាតាំង",
                        Invented.name(
                                number,
                                List.of("SOK", "CHAN", "KEO", "LY", "HENG"),
                                List.of("SOPHEA", "DARA", "RATANA", "BOPHA", "VICHET", "PISETH", "SREYMOM")))
                .put("លេខទូរស័ព្ទ", Invented.phone("012", number))
                .put("អាសយដ្ឋាន", Invented.text("ផ្ទះលេខ " + Digits.khmer(String.valueOf(number)) + "\nភ្នំពេញ"))
                .put("ភេទ", number % 2 == 0 ? "ប្រុស" : "ស្រី")
                .put("កម្ពស់", 150 + number % 30)
                .put("ទម្ងន់", 45 + number % 25)
                .put("ស្ថានភាពគ្រួសារ", number % 3 == 0 ? "រៀបការ" : "នៅលីវ")
                .put("សាសនា", Invented.text("ព្រះពុទ្ធសាសនា"))
                .put("កំណត់សម្គាល់", number % 11 == 0 ? Invented.text("ទូរស័ព្ទពេលល្ងាច") : "");
    }

    private void putWishes(Cells row, ObjectNode record, int number) {
        JsonNode wage = record.path("minimumMonthlyWage");
        row.put("លេខទីភ្នាក់ងារ", Records.last(record.path("agencyId")))
                .put("ស្ថានភាព", number % 3 == 0 ? "កំពុងរង់ចាំ" : "")
                .put("សុពលភាពការយល់ព្រម", Records.day(record.path("consentUntil")))
                .put("ថ្ងៃគម្រប់អាយុ ១៨ឆ្នាំ", Records.day(record.path("minorUntil")))
                .put("ប្រភេទទិដ្ឋាការ", words.words("statuses", record.path("statuses"), LIST, number))
                .put("កម្រិតភាសាជប៉ុន", Levels.certificate(record.path("japanese"), number))
                .put("វិញ្ញាបនបត្រ", words.words("qualifications", record.path("qualifications"), LIST, number))
                .put("ខេត្តដែលចង់ទៅ", words.words("provinces", record.path("preferredRegions"), LIST, number))
                .put("ថ្ងៃអាចចេញដំណើរ", available(record, number))
                .put("តម្រូវការ", words.words("needs", record.path("needs"), LIST, number));
        if (!wage.isMissingNode()) {
            row.put("ប្រាក់ខែអប្បបរមា", amount(wage, number)).put("រូបិយប័ណ្ណប្រាក់ខែ", currency(wage, number));
        }
    }

    private static Object available(ObjectNode record, int number) {
        JsonNode day = record.path("availableFrom");
        return number % 2 == 0 ? Records.day(day) : Digits.khmer(Records.date(day, "dd/MM/yyyy"));
    }

    private void putSkills(Cells row, JsonNode skills, int number) {
        for (int i = 0; i < skills.size(); i++) {
            JsonNode skill = skills.get(i);
            int months = skill.path("experienceMonths").asInt();
            boolean passed = skill.path("skillTestPassed").asBoolean();
            String ordinal = " " + ORDINALS.get(i);
            row.put("វិស័យ" + ordinal, words.word("fields", skill.path("field"), number))
                    .put(
                            "បទពិសោធន៍" + ordinal + " (ខែ)",
                            number % 3 == 0 ? Digits.khmer(String.valueOf(months)) : months)
                    .put("ប្រឡងជំនាញជាប់" + ordinal, number % 5 == 0 ? passed : yesNo(passed))
                    .put(
                            "បញ្ចប់កម្មសិក្សា" + ordinal,
                            yesNo(skill.path("titp2Completed").asBoolean()));
        }
    }

    private static String yesNo(boolean yes) {
        return yes ? "បាទ" : "ទេ";
    }

    private void putCost(Cells row, JsonNode cost, int number) {
        row.put("ប្រភេទចំណាយ", words.word("costs", cost.path("category"), number))
                .put("អ្នកបង់", words.word("payers", cost.path("payer"), number))
                .put(AMOUNT, amount(cost, number))
                .put(CURRENCY, currency(cost, number));
    }

    /** A number, or Khmer digits with commas. */
    private static Object amount(JsonNode money, int number) {
        long amount = money.path("amount").asLong();
        return number % 3 == 1 ? Digits.khmer(Digits.grouped(amount)) : amount;
    }

    private static String currency(JsonNode money, int number) {
        List<String> names = CURRENCIES.get(money.path("currency").asText());
        return names.get(number % names.size());
    }

    @Override
    public List<Consumer<Cells>> flaws() {
        return List.of(
                row -> row.put("ប្រភេទចំណាយ", "ថ្លៃផ្សេងៗ"),
                row -> row.put("ថ្ងៃអាចចេញដំណើរ", "៣០/០២/២០២៧"),
                row -> row.put(CURRENCY, null),
                row -> row.put(AMOUNT, -500),
                row -> row.put(NATIONAL_NUMBER, null),
                row -> row.put("វិស័យ ១", "ផ្សេងៗ"),
                row -> row.put("អ្នកបង់", "មិត្តភក្តិ"));
    }
}

package org.musubi.standalone.samples.publishers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.myanmartools.TransliterateU2Z;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Candidates of Myanmar: two of five rows typed in Zawgyi, the others in Unicode; prices in lakh, some Burmese digits. */
record MyanmarCandidates(Words words, TransliterateU2Z toZawgyi) implements Layout {
    private static final String NATIONAL_NUMBER = "မှတ်ပုံတင်အမှတ်";
    private static final String LIST = ", ";
    /** The second words for prefectures: transliterated ones can be Zawgyi as well as Unicode, and nobody could tell. */
    private static final int LATIN = 1;

    private static final int LAKH = 100_000;
    private static final List<String> ORDINALS = List.of("၁", "၂");

    private static final Map<String, String> COSTS = Map.of(
            "RECRUITMENT_FEE", "ဝန်ဆောင်ခ",
            "TRAINING", "သင်တန်းကြေး",
            "TRAVEL_AND_LODGING", "ခရီးစရိတ်နှင့်နေထိုင်စရိတ်",
            "ADMINISTRATIVE", "ရုံးစရိတ်",
            "MEDICAL", "ဆေးစစ်ခ",
            "SKILL_TEST", "စာမေးပွဲကြေး",
            "INSURANCE", "အာမခံကြေး",
            "ILLEGITIMATE", "ပွဲစားခ");

    private static final List<String> HEADERS = List.of(
            "စဉ်",
            "အမည်",
            NATIONAL_NUMBER,
            "ဖုန်းနံပါတ်",
            "နေရပ်လိပ်စာ",
            "အသက်",
            "ကျား/မ",
            "အရပ်",
            "ကိုယ်အလေးချိန်",
            "အိမ်ထောင်ရေး",
            "ကိုးကွယ်သည့်ဘာသာ",
            "လူမျိုး",
            "အေဂျင်စီအမှတ်",
            "အခြေအနေ",
            "သဘောတူညီချက်ကုန်ဆုံးရက်",
            "၁၈နှစ်ပြည့်မည့်ရက်",
            "ဗီဇာအမျိုးအစား",
            "ဂျပန်စာအဆင့်",
            "လုပ်ငန်းကဏ္ဍ ၁",
            "အတွေ့အကြုံ ၁ (လ)",
            "ကျွမ်းကျင်မှုစာမေးပွဲ ၁",
            "TITP2 ၁",
            "လုပ်ငန်းကဏ္ဍ ၂",
            "အတွေ့အကြုံ ၂ (လ)",
            "ကျွမ်းကျင်မှုစာမေးပွဲ ၂",
            "TITP2 ၂",
            "လက်မှတ်များ",
            "ဆန္ဒရှိသည့်ခရိုင်များ",
            "အနိမ့်ဆုံးလစာ",
            "စတင်နိုင်သည့်နေ့",
            "လိုအပ်ချက်",
            "ဝန်ဆောင်ခ",
            "ဝန်ဆောင်ခ ပေးသူ",
            "သင်တန်းကြေး",
            "သင်တန်းကြေး ပေးသူ",
            "ခရီးစရိတ်နှင့်နေထိုင်စရိတ်",
            "ခရီးစရိတ်နှင့်နေထိုင်စရိတ် ပေးသူ",
            "ရုံးစရိတ်",
            "ရုံးစရိတ် ပေးသူ",
            "ဆေးစစ်ခ",
            "ဆေးစစ်ခ ပေးသူ",
            "စာမေးပွဲကြေး",
            "စာမေးပွဲကြေး ပေးသူ",
            "အာမခံကြေး",
            "အာမခံကြေး ပေးသူ",
            "ပွဲစားခ",
            "ပွဲစားခ ပေးသူ",
            "မှတ်ချက်");

    static PublisherFile open(Path file, LocalDate asOf, Words words) throws IOException {
        return new TableFile(
                new MyanmarCandidates(words, new TransliterateU2Z("samples")),
                CsvTable.open(file, UTF_8, "", ',', HEADERS));
    }

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public List<Cells> rows(ObjectNode record, int serial) {
        int number = Records.number(record.path("candidateId"));
        Cells row = new Cells()
                .put("စဉ်", Digits.burmese(String.valueOf(serial)))
                .put(NATIONAL_NUMBER, Invented.nationalNumber("12/MAHANA(N)%06d", number));
        if (Records.withdrawn(record)) {
            row.put("အခြေအနေ", "ရုပ်သိမ်း");
        } else {
            putPerson(row, number);
            putWishes(row, record, number);
            putSkills(row, record.path("skills"), number);
            for (JsonNode cost : record.path("costs")) {
                String header = COSTS.get(cost.path("category").asText());
                row.put(header, money(cost, number))
                        .put(header + " ပေးသူ", words.word("payers", cost.path("payer"), number));
            }
        }
        if (number % 5 < 2) {
            HEADERS.forEach(header -> row.put(header, inZawgyi(row.get(header))));
        }
        return List.of(row);
    }

    private Object inZawgyi(Object cell) {
        return cell instanceof String text ? toZawgyi.convert(text) : cell;
    }

    private static void putPerson(Cells row, int number) {
        row.put(
                        "အမည်",
                        Invented.name(
                                number,
                                List.of("မောင်", "မ", "ကို", "ဒေါ်", "ဦး"),
                                List.of(
                                        "အောင်အောင်",
                                        "သီတာ",
                                        "ကျော်ဇော",
                                        "နှင်းဆီ",
                                        "မြင့်မြင့်",
                                        "ဝင်းထွန်း",
                                        "စုစု")))
                .put("ဖုန်းနံပါတ်", Invented.phone("09", number))
                .put("နေရပ်လိပ်စာ", Invented.text("အမှတ် " + Digits.burmese(String.valueOf(number)) + ",\nရန်ကုန်"))
                .put("အသက်", Digits.burmese(String.valueOf(19 + number % 20)))
                .put("ကျား/မ", number % 2 == 0 ? "ကျား" : "မ")
                .put("အရပ်", 150 + number % 30)
                .put("ကိုယ်အလေးချိန်", 45 + number % 25)
                .put("အိမ်ထောင်ရေး", number % 3 == 0 ? "ရှိ" : "မရှိ")
                .put("ကိုးကွယ်သည့်ဘာသာ", Invented.text("ဗုဒ္ဓဘာသာ"))
                .put("လူမျိုး", Invented.text("ဗမာ"))
                .put("မှတ်ချက်", number % 11 == 0 ? Invented.text("ညနေ ဖုန်းဆက်ရန်") : "");
    }

    private void putWishes(Cells row, ObjectNode record, int number) {
        row.put("အေဂျင်စီအမှတ်", Records.last(record.path("agencyId")))
                .put("အခြေအနေ", number % 3 == 0 ? "စောင့်ဆိုင်း" : "")
                .put("သဘောတူညီချက်ကုန်ဆုံးရက်", date(record.path("consentUntil"), number))
                .put("၁၈နှစ်ပြည့်မည့်ရက်", date(record.path("minorUntil"), number))
                .put("ဗီဇာအမျိုးအစား", words.words("statuses", record.path("statuses"), LIST, number))
                .put("ဂျပန်စာအဆင့်", Levels.certificate(record.path("japanese"), number))
                .put("လက်မှတ်များ", words.words("qualifications", record.path("qualifications"), LIST, number))
                .put("ဆန္ဒရှိသည့်ခရိုင်များ", words.words("provinces", record.path("preferredRegions"), LIST, LATIN))
                .put("အနိမ့်ဆုံးလစာ", money(record.path("minimumMonthlyWage"), number))
                .put("စတင်နိုင်သည့်နေ့", date(record.path("availableFrom"), number))
                .put("လိုအပ်ချက်", words.words("needs", record.path("needs"), LIST, number));
    }

    private static String date(JsonNode date, int number) {
        String iso = Records.date(date, "yyyy-MM-dd");
        return iso != null && number % 3 == 0 ? Digits.burmese(iso) : iso;
    }

    private void putSkills(Cells row, JsonNode skills, int number) {
        for (int i = 0; i < skills.size(); i++) {
            JsonNode skill = skills.get(i);
            String months = skill.path("experienceMonths").asText();
            String ordinal = " " + ORDINALS.get(i);
            row.put("လုပ်ငန်းကဏ္ဍ" + ordinal, words.word("fields", skill.path("field"), number))
                    .put("အတွေ့အကြုံ" + ordinal + " (လ)", number % 2 == 0 ? Digits.burmese(months) : months)
                    .put(
                            "ကျွမ်းကျင်မှုစာမေးပွဲ" + ordinal,
                            skill.path("skillTestPassed").asBoolean() ? "ရှိ" : "မရှိ")
                    .put("TITP2" + ordinal, skill.path("titp2Completed").asBoolean() ? "1" : "0");
        }
    }

    /** Such as {@code 6.1 lakh kyat}, {@code 6.1 သိန်းကျပ်} or {@code 900 USD}. */
    private static String money(JsonNode money, int number) {
        if (money.isMissingNode()) {
            return null;
        }
        long amount = money.path("amount").asLong();
        String currency = money.path("currency").asText();
        if (!currency.equals("MMK")) {
            return Digits.grouped(amount) + " " + currency;
        }
        return switch (number % 4) {
            case 0 -> Digits.inUnits(amount, LAKH) + " lakh MMK";
            case 1 -> Digits.inUnits(amount, LAKH) + " သိန်းကျပ်";
            case 2 -> Digits.burmese(Digits.grouped(amount)) + " ကျပ်";
            default -> Digits.grouped(amount) + " Ks";
        };
    }

    @Override
    public List<Consumer<Cells>> flaws() {
        return List.of(
                row -> row.put("စတင်နိုင်သည့်နေ့", "2027-02-30"),
                row -> row.put("ဂျပန်စာအဆင့်", "N6"),
                row -> row.put("သင်တန်းကြေး", "သိန်း"),
                row -> row.cutOff(4),
                row -> row.put(NATIONAL_NUMBER, null),
                row -> row.put("ဝန်ဆောင်ခ ပေးသူ", "သူငယ်ချင်း"),
                row -> row.put("လုပ်ငန်းကဏ္ဍ ၁", "အခြား"));
    }
}

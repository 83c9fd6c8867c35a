package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Vacancies of Japan: Windows-31J, era dates, full-width digits, pay by the hour, day, month or year in yen or 万円. */
record JapanVacancies(Words words) implements Layout {
    static final List<String> TABLES = List.of(
            "prefectures",
            "statuses",
            "fields",
            "qualifications",
            "japanese",
            "countries",
            "costs",
            "offers",
            "pay-units");

    private static final String LIST = "、";
    private static final int TEN_THOUSAND = 10_000;
    private static final int WORKING_DAYS = 20;
    private static final int BEFORE_REIWA = 2018;
    private static final String WAGE = "賃金";
    private static final String WAGE_UNIT = "賃金形態";

    private static final List<String> HEADERS = List.of(
            "求人番号",
            "事業所番号",
            "事業所名",
            "担当者名",
            "担当者電話",
            "募集状況",
            "就業場所",
            "在留資格",
            "分野",
            "職種（英語）",
            "仕事の内容",
            "性別",
            "年齢",
            "募集人数",
            WAGE_UNIT,
            WAGE,
            "月平均労働時間",
            "月平均労働日数",
            "契約期間（月）",
            "送出管理費（月額）",
            "日本語能力",
            "必要な資格",
            "必要な経験（年）",
            "送出国",
            "会社負担の費用",
            "支援",
            "就業開始日",
            "受付期限",
            "推薦人数",
            "備考");

    static PublisherFile open(Path file, LocalDate asOf, Words words) throws IOException {
        return new TableFile(
                new JapanVacancies(words), CsvTable.open(file, Charset.forName("windows-31j"), "", ',', HEADERS));
    }

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public List<Cells> rows(ObjectNode record, int serial) {
        int number = Records.number(record.path("vacancyId"));
        Cells row = new Cells().put("求人番号", Records.last(record.path("vacancyId")));
        if (Records.withdrawn(record)) {
            return List.of(row.put("募集状況", "取消"));
        }
        putEmployer(row, record, number);
        putPay(row, record, number);
        row.put("募集状況", "募集中")
                .put("就業場所", words.word("prefectures", record.path("region"), number))
                .put("在留資格", words.word("statuses", record.path("status"), number))
                .put("分野", words.word("fields", record.path("field"), number))
                .put("職種（英語）", record.path("occupation").asText())
                .put("募集人数", inSomeWidth(record.path("openings"), number))
                .put("契約期間（月）", inSomeWidth(record.path("contractMonths"), number))
                .put("日本語能力", words.word("japanese", record.path("requiredJapanese"), number))
                .put("必要な資格", words.words("qualifications", record.path("requiredQualifications"), LIST, number))
                .put("必要な経験（年）", years(record.path("minimumExperienceMonths"), number))
                .put("送出国", words.words("countries", record.path("acceptedOrigins"), LIST, number))
                .put("会社負担の費用", words.words("costs", record.path("employerPays"), LIST, number))
                .put("支援", words.words("offers", record.path("offers"), LIST, number))
                .put("就業開始日", date(record.path("startOn"), number))
                .put("受付期限", date(record.path("closesOn"), number))
                .put("推薦人数", inSomeWidth(record.path("shortlistSize"), number));
        return List.of(row);
    }

    private static void putEmployer(Cells row, ObjectNode record, int number) {
        row.put("事業所番号", Records.last(record.path("employerId")))
                .put("事業所名", "㈱見本" + Records.last(record.path("employerId")))
                .put(
                        "担当者名",
                        Invented.name(number, List.of("佐藤", "鈴木", "髙橋", "田中"), List.of("一郎", "花子", "健", "明美", "翔")))
                .put("担当者電話", Invented.phone("03-", number))
                .put("仕事の内容", "①準備　②作業\n③片付け～清掃")
                .put("性別", "不問")
                .put("年齢", number % 3 == 0 ? "18歳～35歳" : "")
                .put("備考", number % 11 == 0 ? Invented.text("担当者の携帯へ") : "");
    }

    /** Pay in whichever unit it comes out even. */
    private static void putPay(Cells row, ObjectNode record, int number) {
        long wage = record.path("monthlyWage").path("amount").asLong();
        int hours = record.path("monthlyHours").asInt();
        row.put("月平均労働時間", inSomeWidth(record.path("monthlyHours"), number));
        if (wage % hours == 0) {
            row.put(WAGE_UNIT, "時給").put(WAGE, yen(wage / hours, number));
        } else if (number % 5 == 1 && wage % WORKING_DAYS == 0) {
            row.put(WAGE_UNIT, "日給").put(WAGE, yen(wage / WORKING_DAYS, number)).put("月平均労働日数", WORKING_DAYS);
        } else if (number % 7 == 0) {
            row.put(WAGE_UNIT, "年俸").put(WAGE, Digits.inUnits(wage * 12, TEN_THOUSAND) + "万円");
        } else if (number % 2 == 0) {
            row.put(WAGE_UNIT, "月給").put(WAGE, Digits.inUnits(wage, TEN_THOUSAND) + "万円");
        } else {
            row.put(WAGE_UNIT, "月給").put(WAGE, yen(wage, number));
        }
        JsonNode fee = record.path("partnerMonthlyFee").path("amount");
        row.put("送出管理費（月額）", fee.isMissingNode() ? null : yen(fee.asLong(), number));
    }

    /** Such as {@code １８８，７００円}, {@code ￥188,700} or {@code 188700円}. */
    private static String yen(long amount, int number) {
        return switch (number % 3) {
            case 0 -> Digits.fullWidth(Digits.grouped(amount)) + "円";
            case 1 -> "￥" + Digits.grouped(amount);
            default -> amount + "円";
        };
    }

    private static String inSomeWidth(JsonNode count, int number) {
        String digits = count.asText();
        return number % 2 == 0 ? Digits.fullWidth(digits) : digits;
    }

    private static String years(JsonNode months, int number) {
        String years = months.isMissingNode() ? "" : Digits.inUnits(months.asLong() * 10, 120);
        return number % 2 == 0 ? Digits.fullWidth(years) : years;
    }

    /** Such as {@code 令和9年8月6日}, {@code R9.8.6} or {@code ２０２７年８月６日}. */
    private static String date(JsonNode date, int number) {
        LocalDate day = Records.day(date);
        int era = day.getYear() - BEFORE_REIWA;
        String western = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return switch (number % 4) {
            case 0 -> Digits.fullWidth(western);
            case 1 -> "R" + era + "." + day.getMonthValue() + "." + day.getDayOfMonth();
            default -> "令和" + era + western.substring(4);
        };
    }

    @Override
    public List<Consumer<Cells>> flaws() {
        return List.of(
                row -> row.put("受付期限", "令和9年2月30日"),
                row -> row.put(WAGE, "応相談"),
                row -> row.put("就業場所", "海外"),
                row -> row.put(WAGE_UNIT, "歩合"),
                row -> row.put("募集人数", "若干名"),
                row -> row.cutOff(9));
    }
}

package org.musubi.standalone.samples.publishers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Candidates of Viet Nam: semicolons, day-first dates, decimal commas, the currency in the text. */
record VietNamCandidates(LocalDate asOf, Words words) implements Layout {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String DAY_FIRST = "dd/MM/yyyy";
    private static final DateTimeFormatter DAY_FIRST_FORM = DateTimeFormatter.ofPattern(DAY_FIRST);
    private static final String LIST = ", ";
    private static final int MILLION = 1_000_000;

    private static final Map<String, String> COSTS = Map.of(
            "RECRUITMENT_FEE", "phí dịch vụ",
            "TRAINING", "phí đào tạo",
            "TRAVEL_AND_LODGING", "phí đi lại ăn ở",
            "ADMINISTRATIVE", "phí hồ sơ",
            "MEDICAL", "phí khám sức khỏe",
            "SKILL_TEST", "phí thi tay nghề",
            "EQUIPMENT", "phí trang thiết bị",
            "INSURANCE", "phí bảo hiểm",
            "ILLEGITIMATE", "phí môi giới");

    private static final List<String> HEADERS = List.of(
            "STT",
            "Họ và tên",
            "Ngày sinh",
            "Số CCCD",
            "Số điện thoại",
            "Địa chỉ thường trú",
            "Email",
            "Giới tính",
            "Chiều cao (cm)",
            "Cân nặng (kg)",
            "Tình trạng hôn nhân",
            "Tôn giáo",
            "Mã doanh nghiệp",
            "Ngày đăng ký",
            "Trạng thái hồ sơ",
            "Đồng ý chia sẻ đến ngày",
            "Tư cách lưu trú",
            "Trình độ tiếng Nhật",
            "Ngành nghề 1",
            "Kinh nghiệm 1 (tháng)",
            "Đậu kỹ năng 1",
            "Hoàn thành TTS số 2 ngành 1",
            "Ngành nghề 2",
            "Kinh nghiệm 2 (tháng)",
            "Đậu kỹ năng 2",
            "Hoàn thành TTS số 2 ngành 2",
            "Chứng chỉ",
            "Tỉnh mong muốn",
            "Lương tối thiểu một tháng",
            "Ngày sẵn sàng",
            "Nhu cầu hỗ trợ",
            "Phí dịch vụ",
            "Bên trả phí dịch vụ",
            "Phí đào tạo",
            "Bên trả phí đào tạo",
            "Phí đi lại ăn ở",
            "Bên trả phí đi lại ăn ở",
            "Phí hồ sơ",
            "Bên trả phí hồ sơ",
            "Phí khám sức khỏe",
            "Bên trả phí khám sức khỏe",
            "Phí thi tay nghề",
            "Bên trả phí thi tay nghề",
            "Phí trang thiết bị",
            "Bên trả phí trang thiết bị",
            "Phí bảo hiểm",
            "Bên trả phí bảo hiểm",
            "Phí môi giới",
            "Bên trả phí môi giới",
            "Ghi chú");

    static PublisherFile open(Path file, LocalDate asOf, Words words) throws IOException {
        return new TableFile(
                new VietNamCandidates(asOf, words), CsvTable.open(file, UTF_8, BYTE_ORDER_MARK, ';', HEADERS));
    }

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public List<Cells> rows(ObjectNode record, int serial) {
        int number = Records.number(record.path("candidateId"));
        Cells row = new Cells().put("STT", serial).put("Số CCCD", Invented.nationalNumber("079%09d", number));
        if (Records.withdrawn(record)) {
            return List.of(row.put("Trạng thái hồ sơ", "Đã rút"));
        }
        putPerson(row, record, number);
        row.put("Mã doanh nghiệp", Records.last(record.path("agencyId")))
                .put("Trạng thái hồ sơ", number % 3 == 0 ? "Đang chờ" : "")
                .put("Đồng ý chia sẻ đến ngày", Records.date(record.path("consentUntil"), DAY_FIRST))
                .put("Tư cách lưu trú", words.words("statuses", record.path("statuses"), LIST, number))
                .put("Trình độ tiếng Nhật", Levels.certificate(record.path("japanese"), number))
                .put("Chứng chỉ", words.words("qualifications", record.path("qualifications"), LIST, number))
                .put("Tỉnh mong muốn", words.words("provinces", record.path("preferredRegions"), LIST, number))
                .put("Lương tối thiểu một tháng", money(record.path("minimumMonthlyWage"), number))
                .put(
                        "Ngày sẵn sàng",
                        Records.date(record.path("availableFrom"), number % 4 == 0 ? "d-M-yyyy" : DAY_FIRST))
                .put("Nhu cầu hỗ trợ", words.words("needs", record.path("needs"), LIST, number));
        putSkills(row, record.path("skills"), number);
        for (JsonNode cost : record.path("costs")) {
            String name = COSTS.get(cost.path("category").asText());
            row.put("P" + name.substring(1), money(cost, number));
            row.put("Bên trả " + name, words.word("payers", cost.path("payer"), number));
        }
        return List.of(row);
    }

    private void putPerson(Cells row, ObjectNode record, int number) {
        LocalDate grown = Records.day(record.path("minorUntil"));
        LocalDate birth = grown == null ? Invented.birthOfAdult(asOf, number) : grown.minusYears(18);
        row.put(
                        "Họ và tên",
                        Invented.name(
                                number,
                                List.of("Nguyễn Thị", "Trần Văn", "Lê Thị", "Phạm Văn", "Hoàng Minh"),
                                List.of("An", "Bình", "Cúc", "Dũng", "Hạnh", "Khánh", "Lan")))
                .put("Ngày sinh", birth.format(DAY_FIRST_FORM))
                .put("Số điện thoại", Invented.phone("09", number))
                .put("Địa chỉ thường trú", Invented.text("Số " + number + ";\nphường \"Mẫu\", Hà Nội"))
                .put("Email", Invented.MARKER + "." + number + "@example.vn")
                .put("Giới tính", number % 2 == 0 ? "Nam" : "Nữ")
                .put("Chiều cao (cm)", 150 + number % 30)
                .put("Cân nặng (kg)", 45 + number % 25)
                .put("Tình trạng hôn nhân", number % 3 == 0 ? "Đã kết hôn" : "Độc thân")
                .put("Tôn giáo", Invented.text("Không"))
                .put("Ngày đăng ký", asOf.minusDays(number % 30).format(DAY_FIRST_FORM))
                .put("Ghi chú", number % 11 == 0 ? Invented.text("gọi lại sau 18 giờ") : "");
    }

    private void putSkills(Cells row, JsonNode skills, int number) {
        for (int i = 0; i < skills.size(); i++) {
            JsonNode skill = skills.get(i);
            row.put("Ngành nghề " + (i + 1), words.word("fields", skill.path("field"), number))
                    .put(
                            "Kinh nghiệm " + (i + 1) + " (tháng)",
                            skill.path("experienceMonths").asInt())
                    .put("Đậu kỹ năng " + (i + 1), skill.path("skillTestPassed").asBoolean() ? "Có" : "Không")
                    .put(
                            "Hoàn thành TTS số 2 ngành " + (i + 1),
                            skill.path("titp2Completed").asBoolean() ? "x" : "");
        }
    }

    /** Such as {@code 52.600.000 đ}, {@code 52,6 triệu đồng} or {@code 3.600 USD}. */
    private static String money(JsonNode money, int number) {
        if (money.isMissingNode()) {
            return null;
        }
        long amount = money.path("amount").asLong();
        String currency = money.path("currency").asText();
        if (currency.equals("VND") && number % 3 == 0) {
            return Digits.inUnits(amount, MILLION).replace('.', ',') + " triệu đồng";
        }
        return Digits.grouped(amount).replace(',', '.') + " " + (currency.equals("VND") ? "đ" : currency);
    }

    @Override
    public List<Consumer<Cells>> flaws() {
        return List.of(
                row -> row.put("Đồng ý chia sẻ đến ngày", "31/02/2028"),
                row -> row.put("Phí đào tạo", "1.00.000 đ"),
                row -> row.put("Ngành nghề 1", "Nghề khác"),
                row -> row.put("Trình độ tiếng Nhật", "N6"),
                row -> row.put("Số CCCD", null),
                row -> row.put("Mã doanh nghiệp", null),
                row -> row.put("Đậu kỹ năng 1", "có lẽ"),
                row -> row.cutOff(5),
                row -> row.put("Ngày sẵn sàng", "05/01/27"),
                row -> row.put("Bên trả phí dịch vụ", null),
                row -> row.put("Phí dịch vụ", "3.600"),
                row -> row.put("Tư cách lưu trú", "Du học"),
                row -> row.put("Kinh nghiệm 1 (tháng)", "hai năm"));
    }
}

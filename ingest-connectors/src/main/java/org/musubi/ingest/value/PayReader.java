package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pay by the hour, day, week, month or year as monthly pay.
 *
 * @param money how amounts are written
 * @param per for which time they are
 * @param hoursPerDay working hours of a day
 * @param daysPerMonth working days of a month
 * @param hoursPerWeek working hours of a week
 * @param hoursPerMonth working hours of a month
 */
record PayReader(
        MoneyTerms money,
        PayTerms per,
        WorkingTime hoursPerDay,
        WorkingTime daysPerMonth,
        WorkingTime hoursPerWeek,
        WorkingTime hoursPerMonth)
        implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "pay",
            "Pay for an hour, day, week (52 make a year), month or year, given as monthly {amount, currency}: exact, then rounded down to the smallest"
                    + " unit of the currency. Reads amounts as money does.",
            Stream.concat(
                            Stream.of(PayTerms.SPEC),
                            Stream.concat(
                                    MoneyTerms.SPECS.stream(),
                                    Stream.of(
                                            time("hoursPerDay", "Working hours of a day"),
                                            time("daysPerMonth", "Working days of a month"),
                                            time(
                                                    "hoursPerWeek",
                                                    "Working hours of a week, of which 52 make a year; instead of the other two"),
                                            time("hoursPerMonth", "Working hours of a month; instead of the others"))))
                    .toList(),
            PayReader::make);

    private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal WEEKS_PER_YEAR = BigDecimal.valueOf(52);

    private static SettingSpec time(String name, String documentation) {
        return SettingSpec.of(name, documentation + ": a number, or {column: …}.", SettingKind.NUMBER)
                .orColumn();
    }

    private static ReaderMade make(Settings settings) {
        var reader = new PayReader(
                MoneyTerms.of(settings),
                PayTerms.of(settings),
                WorkingTime.of(settings, "hoursPerDay", 24),
                WorkingTime.of(settings, "daysPerMonth", 31),
                WorkingTime.of(settings, "hoursPerWeek", 168),
                WorkingTime.of(settings, "hoursPerMonth", 744));
        List<SettingProblem> problems = Stream.of(
                        MoneyTerms.problem(settings),
                        reader.hoursPerDay.problem(),
                        reader.daysPerMonth.problem(),
                        reader.hoursPerWeek.problem(),
                        reader.hoursPerMonth.problem(),
                        reader.contradiction())
                .flatMap(Optional::stream)
                .toList();
        return problems.isEmpty() ? new ReaderMade.Ready(reader) : new ReaderMade.Unfit(problems);
    }

    private Optional<SettingProblem> contradiction() {
        List<WorkingTime> hours = Stream.of(hoursPerMonth, hoursPerWeek, hoursPerDay)
                .filter(WorkingTime::isSet)
                .toList();
        if (hours.size() > 1) {
            return Optional.of(new SettingProblem(
                    Optional.of(hours.get(0).name()),
                    hours.get(0).name() + " and " + hours.get(1).name() + " contradict each other; keep one of them"));
        }
        if (hoursPerDay.isSet() && !daysPerMonth.isSet()) {
            return Optional.of(
                    new SettingProblem(Optional.of("hoursPerDay"), "hoursPerDay needs daysPerMonth beside it"));
        }
        if (per.fixed().isEmpty()) {
            return Optional.empty();
        }
        return switch (per.fixed().get()) {
            case HOUR ->
                hours.isEmpty()
                        ? perNeeds("per: hour needs hoursPerMonth, hoursPerWeek, or hoursPerDay and daysPerMonth")
                        : Optional.empty();
            case DAY -> daysPerMonth.isSet() ? Optional.empty() : perNeeds("per: day needs daysPerMonth");
            case WEEK, MONTH, YEAR ->
                hours.isEmpty() && !daysPerMonth.isSet()
                        ? Optional.empty()
                        : perNeeds("per: week, month and year take no hours and days; take them out");
        };
    }

    private static Optional<SettingProblem> perNeeds(String message) {
        return Optional.of(new SettingProblem(Optional.of("per"), message));
    }

    @Override
    public boolean readsHeader() {
        return money.header();
    }

    @Override
    public Reading read(Cells cells) {
        return money.read(cells)
                .then(sum -> per.unit(cells, sum.unit())
                        .then(unit -> monthly(cells, sum.amount(), unit))
                        .then(amount ->
                                Found.good(MoneyReader.reading(rounded(amount, sum.currency()), sum.currency()))))
                .reading(reading -> reading);
    }

    private Found<BigDecimal> monthly(Cells cells, BigDecimal amount, PayUnit unit) {
        return switch (unit) {
            case HOUR -> hourly(cells, amount);
            case DAY -> daysPerMonth.read(cells, money.mark()).then(days -> Found.good(amount.multiply(days)));
            case WEEK -> Found.good(monthlyOfYear(amount.multiply(WEEKS_PER_YEAR)));
            case MONTH -> Found.good(amount);
            case YEAR -> Found.good(monthlyOfYear(amount));
        };
    }

    private Found<BigDecimal> hourly(Cells cells, BigDecimal amount) {
        return hoursPerWeek.isSet()
                ? hoursPerWeek
                        .read(cells, money.mark())
                        .then(hours ->
                                Found.good(monthlyOfYear(amount.multiply(hours).multiply(WEEKS_PER_YEAR))))
                : hours(cells).then(hours -> Found.good(amount.multiply(hours)));
    }

    private static BigDecimal monthlyOfYear(BigDecimal amount) {
        // more places than any currency has
        return amount.divide(MONTHS_PER_YEAR, Math.max(0, amount.scale()) + 4, RoundingMode.DOWN);
    }

    private Found<BigDecimal> hours(Cells cells) {
        if (!hoursPerDay.isSet()) {
            return hoursPerMonth.read(cells, money.mark());
        }
        return hoursPerDay
                .read(cells, money.mark())
                .then(hours -> daysPerMonth.read(cells, money.mark()).then(days -> Found.good(hours.multiply(days))));
    }

    private static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.DOWN);
    }
}

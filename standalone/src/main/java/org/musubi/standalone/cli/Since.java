package org.musubi.standalone.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment in the past: {@code 1h}, {@code 2027-01-15} or {@code beginning}. */
final class Since implements ITypeConverter<Instant> {
    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

    private final Clock clock;

    /** By the clock and the time zone of this machine. */
    Since() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    Since(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant convert(String text) {
        Matcher ago = AGO.matcher(text);
        if (text.equals("beginning")) {
            return Instant.EPOCH;
        } else if (ago.matches()) {
            String unit = ago.group(2).toUpperCase(Locale.ROOT);
            return clock.instant().minus(Duration.parse((unit.equals("D") ? "P" : "PT") + ago.group(1) + unit));
        }
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is none of: a time such as 30m, 1h or 2d, a date such as"
                    + " 2027-01-15, a moment such as 2027-01-15T09:30:00Z, beginning");
        }
    }
}

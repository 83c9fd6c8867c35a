package org.musubi.matcher.rules;

import java.time.LocalDate;

/**
 * A region's statutory minimum wage from a day on.
 *
 * @param region ISO 3166-2
 * @param hourly wage per hour
 */
public record MinimumWage(String region, Money hourly, LocalDate effectiveFrom) implements ReferenceRecord {
    @Override
    public String key() {
        return region + "/" + effectiveFrom;
    }

    @Override
    public boolean bearsOn(Vacancy vacancy) {
        return region.equals(vacancy.region());
    }
}

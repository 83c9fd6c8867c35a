package org.musubi.matcher.statistics;

import org.musubi.matcher.merge.JobOrder;

/**
 * Where vacancies that are counted together are.
 *
 * @param destination ISO 3166-1 alpha-3
 * @param region ISO 3166-2
 */
public record Site(String destination, String region, String status, String field) {
    static Site of(JobOrder order) {
        return new Site(order.destination(), order.region(), order.status(), order.field());
    }
}

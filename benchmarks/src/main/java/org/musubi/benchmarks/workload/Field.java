package org.musubi.benchmarks.workload;

import java.util.List;

/**
 * An industrial field.
 *
 * @param planned people that Japan planned for in 2026, in both systems; from {@code policy/fields.md}
 * @param qualification one that its employers ask for
 */
record Field(String code, int planned, String qualification) {
    static final List<Field> ALL = List.of(
            new Field("NURSING_CARE", 160_700, "CARE_JAPANESE"),
            new Field("BUILDING_CLEANING", 39_500, "LICENCE_CAR"),
            new Field("LINEN_SUPPLY", 7_700, "BOILER"),
            new Field("INDUSTRIAL_PRODUCTS", 319_200, "WELDING"),
            new Field("CONSTRUCTION", 199_500, "SCAFFOLDING"),
            new Field("SHIPBUILDING", 36_900, "WELDING"),
            new Field("AUTO_REPAIR", 19_300, "MECHANIC_3"),
            new Field("AVIATION", 4_900, "LICENCE_CAR"),
            new Field("ACCOMMODATION", 20_000, "ENGLISH_B1"),
            new Field("AUTO_TRANSPORT", 22_100, "LICENCE_TRUCK"),
            new Field("RAILWAY", 4_000, "ELECTRICIAN"),
            new Field("LOGISTICS_WAREHOUSE", 18_300, "FORKLIFT"),
            new Field("AGRICULTURE", 99_600, "LICENCE_CAR"),
            new Field("FISHERY", 17_400, "SEAFARER"),
            new Field("FOOD_MANUFACTURING", 194_900, "FOOD_HYGIENE"),
            new Field("FOOD_SERVICE", 55_300, "FOOD_HYGIENE"),
            new Field("FORESTRY", 1_400, "CHAINSAW"),
            new Field("WOOD", 6_700, "FORKLIFT"),
            new Field("RESOURCE_CIRCULATION", 4_500, "FORKLIFT"));
}

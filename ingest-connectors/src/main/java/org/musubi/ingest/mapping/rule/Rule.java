package org.musubi.ingest.mapping.rule;

import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;

/** How one property of a canonical record, or a part of it, is made from the rows of a table. Immutable. */
public sealed interface Rule
        permits ConstantRule, EachRule, EntriesRule, FirstOfRule, ObjectRule, PseudonymRule, ValueRule {
    /**
     * Makes the value.
     *
     * @param scope the rows
     * @param trail where the value will stand; faults go there
     * @return {@link Single#NOTHING} where there is no value, {@link Single#NULL} where it was refused
     */
    Given read(Scope scope, Trail trail);

    /**
     * The columns that it reads; of JSON their paths from the record's object on.
     *
     * @param prefix path of the array whose objects are read, with a point at its end; otherwise empty
     */
    Stream<String> columns(String prefix);

    /** Those of its columns whose texts may be kept in memory, because few come again and again. */
    Stream<String> repeating();

    /** The columns that it cannot do without and that a table lacks. */
    Stream<String> missing(Set<String> headers);

    /** Whether it reads columns, and all of them are empty. What is constant does not count. */
    boolean isEmpty(Scope scope);
}

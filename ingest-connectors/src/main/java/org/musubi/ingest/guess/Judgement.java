package org.musubi.ingest.guess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.musubi.ingest.mapping.column.Discriminatory;

/** Decides what each column is: by its header, else by the shape of its values; in doubt it is personal. */
final class Judgement {
    private static final Set<String> SEVERAL =
            Set.of(Field.PERSONAL, Field.IGNORED, "personNumber", "birth", "recordNumber");
    private static final double SOME = 0.1;
    private static final int FEW_WORDS = 30;
    private static final int OFTEN = 3;
    private static final int ENOUGH = 50;

    private final HeaderWords words;
    private final Sample sample;
    private final Set<String> taken = new HashSet<>();

    private Judgement(HeaderWords words, Sample sample) {
        this.words = words;
        this.sample = sample;
    }

    /** Whether a column may be looked at, by its header. */
    static boolean mayBeRead(String header, HeaderWords words) {
        return !Discriminatory.is(header)
                && !Looks.personal(header)
                && words.meaning(header)
                        .filter(meaning -> meaning.field().isPersonal())
                        .isEmpty();
    }

    /** All columns of a sample, in order. */
    static List<Judged> of(HeaderWords words, Sample sample) {
        var judgement = new Judgement(words, sample);
        var judged = new ArrayList<Judged>();
        // whole headers first, so that none of them loses its field to one with a word in common
        sample.columns()
                .forEach(column -> words.meaning(column.header())
                        .filter(Meaning::isExact)
                        .ifPresent(meaning -> judgement.taken.add(key(meaning))));
        sample.columns().forEach(column -> judged.add(judgement.judge(column)));
        return judged;
    }

    private Judged judge(SampleColumn column) {
        if (Discriminatory.is(column.header())) {
            return new Judged(
                    column, Optional.empty(), "nobody may be chosen by it: dropped whatever the mapping says");
        }
        if (Looks.personal(column.header())) {
            return personal(column, "the header itself looks like somebody's data");
        }
        Optional<Meaning> meaning = words.meaning(column.header()).filter(found -> fits(found, column));
        if (meaning.isEmpty()) {
            return byShape(column);
        }
        String why = meaning.get().isExact() ? "the header" : "a word in the header";
        if (sample.twice().contains(column.header())) {
            return meaning.get().field().isPersonal()
                    ? personal(column, why)
                    : ignored(column, "two columns have this header: give each its own");
        }
        if (!sample.table()
                && column.cells().isEmpty()
                && !meaning.get().field().isPersonal()) {
            return ignored(column, "nothing in the sample, or in an array of objects: such are read with each");
        }
        boolean free = SEVERAL.contains(meaning.get().field().name()) || isFree(meaning.get());
        return free
                ? new Judged(column, meaning, why)
                : ignored(
                        column,
                        "another column stands for " + meaning.get().field().name() + " already");
    }

    /** The state of something in a header may be a part of a country: then its words say nothing of withdrawals. */
    private static boolean fits(Meaning meaning, SampleColumn column) {
        if (meaning.isExact() || !meaning.field().name().equals("withdrawn")) {
            return true;
        }
        var known = new CodeWords("withdrawn");
        return ValueDrafts.words(column).stream()
                        .anyMatch(word -> known.code(word).isPresent())
                || Trial.of(column).reads("yes-no", Map.of());
    }

    /** The first whole header gets a field; a word in a header only where no whole header does. */
    private boolean isFree(Meaning meaning) {
        return meaning.isExact() ? taken.add("used " + key(meaning)) : taken.add(key(meaning));
    }

    private Judged byShape(SampleColumn column) {
        if (column.cells().isEmpty()) {
            return ignored(column, "no known header, and nothing to see in the sample");
        }
        if (column.holdsDays()) {
            return ignored(column, "no known header; holds days");
        }
        if (share(column, Looks::personal) > SOME) {
            return personal(column, "its values look like phone numbers, e-mail addresses or numbers of people");
        }
        if (Trial.of(column).reads("yes-no", Map.of())) {
            return ignored(column, "no known header; holds yes and no");
        }
        if (share(column, Looks::isShortNumber) >= Trial.MOST) {
            return ignored(column, "no known header; holds numbers");
        }
        List<String> distinct = ValueDrafts.words(column);
        boolean codes =
                distinct.size() <= FEW_WORDS && column.cells().size() >= Math.max(ENOUGH, OFTEN * distinct.size());
        return codes
                ? ignored(column, "no known header; holds few words again and again")
                : personal(column, "no known header; in doubt a column is personal");
    }

    private static double share(SampleColumn column, Predicate<String> looks) {
        List<String> texts = column.texts().toList();
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(looks).count() / texts.size();
    }

    private Judged personal(SampleColumn column, String why) {
        return judged(column, Field.PERSONAL, why);
    }

    private Judged ignored(SampleColumn column, String why) {
        return judged(column, Field.IGNORED, why);
    }

    private Judged judged(SampleColumn column, String name, String why) {
        return new Judged(column, words.fields().named(name).map(field -> new Meaning(field, 1, false)), why);
    }

    private static String key(Meaning meaning) {
        return meaning.field().name() + " " + meaning.entry();
    }
}

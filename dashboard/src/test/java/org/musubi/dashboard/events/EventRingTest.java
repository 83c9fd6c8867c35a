package org.musubi.dashboard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRingTest {
    private static final Source ONE = new Source(1, 0);
    private static final Source TWO = new Source(1, 1);

    @Test
    void givesEachReaderWhatFollowsItsPlace() {
        EventRing ring = ring(10, ONE, TWO);
        append(ring, ONE, 0);
        Cursor place = ring.position();
        append(ring, TWO, 0);
        append(ring, ONE, 4);

        assertThat(read(ring.after(place))).containsExactly("1/0", "0/4");
        assertThat(read(ring.after(Cursor.START))).containsExactly("0/0", "1/0", "0/4");
        assertThat(read(ring.after(ring.position()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesExactlyWhatFollowsAnyCursorOrSaysThatItIsGone(long seed) {
        var random = new Random(seed);
        int capacity = 1 + random.nextInt(60);
        EventRing ring = ring(capacity, ONE, TWO);
        List<Source> sources = List.of(ONE, TWO);
        List<Long> ends = new ArrayList<>(List.of(0L, 0L));
        List<String> all = new ArrayList<>();
        for (int time = 0; time < 200; time++) {
            int partition = random.nextInt(2);
            long offset = ends.get(partition) + random.nextInt(3);
            ends.set(partition, offset + 1);
            append(ring, sources.get(partition), offset);
            all.add(partition + "/" + offset);

            Cursor cursor = cursor(random.nextInt(1 + (int) (offset + 5)), random.nextInt(1 + (int) (offset + 5)));
            List<String> wanted =
                    all.stream().filter(event -> follows(event, cursor)).toList();
            boolean kept =
                    all.subList(Math.max(0, all.size() - capacity), all.size()).containsAll(wanted);

            Optional<EventReader> reader = ring.after(cursor);
            assertThat(reader.isPresent()).isEqualTo(kept);
            reader.ifPresent(present -> assertThat(read(Optional.of(present))).isEqualTo(wanted));
        }
    }

    @Test
    void knowsNothingOfOtherTopics() {
        EventRing ring = ring(10, ONE);
        var other = new TreeMap<Source, Long>();
        other.put(new Source(99, 0), 3L);

        assertThat(ring.after(new Cursor(other))).isEmpty();
    }

    @Test
    void doesNotPretendToKnowWhatWasBeforeItBegan() {
        var ring = new EventRing(10);
        ring.begin(ONE, 100);
        append(ring, ONE, 100);

        assertThat(ring.after(cursor(99, 0))).isEmpty();
        assertThat(read(ring.after(cursorOfOne(100)))).containsExactly("0/100");
        assertThat(ring.isWhole()).isFalse();
    }

    @Test
    void tellsAReaderThatWasTooSlow() {
        EventRing ring = ring(3, ONE);
        EventReader slow = ring.after(Cursor.START).orElseThrow();
        for (int offset = 0; offset < 4; offset++) {
            append(ring, ONE, offset);
        }

        assertThat(slow.next(any -> true)).isEmpty();
        assertThat(slow.isLost()).isTrue();
    }

    @Test
    void isWholeUntilItOverflows() {
        EventRing ring = ring(2, ONE);
        append(ring, ONE, 0);
        append(ring, ONE, 1);
        assertThat(ring.isWhole()).isTrue();

        append(ring, ONE, 2);

        assertThat(ring.isWhole()).isFalse();
    }

    @Test
    void movesAReadersPlaceAlsoPastWhatItDoesNotWant() {
        EventRing ring = ring(10, ONE);
        append(ring, ONE, 0);
        EventReader reader = ring.after(Cursor.START).orElseThrow();

        assertThat(reader.next(any -> false)).isEmpty();
        assertThat(reader.position()).isEqualTo(ring.position());
    }

    @Test
    void findsTheNewestFirst() {
        EventRing ring = ring(3, ONE);
        for (int offset = 0; offset < 5; offset++) {
            append(ring, ONE, offset);
        }

        assertThat(ring.newestOfVacancy("v", 2).stream().map(EventEntry::json))
                .containsExactly("{\"at\":\"0/4\"}", "{\"at\":\"0/3\"}");
        assertThat(ring.newestOfCandidate("c", 9)).hasSize(3);
        assertThat(ring.newest(2, any -> true)).isEqualTo(ring.newestOfVacancy("v", 2));
        assertThat(ring.newest(2, any -> false)).isEmpty();
        assertThat(ring.newestOfVacancy("c", 9)).isEmpty();
    }

    private static EventRing ring(int capacity, Source... sources) {
        var ring = new EventRing(capacity);
        for (Source source : sources) {
            ring.begin(source, 0);
        }
        return ring;
    }

    private static void append(EventRing ring, Source source, long offset) {
        var facts = new EventFacts("PROPOSED", "v", "c", "VNM", "JPN", "JP-01", "SSW1", "WOOD");
        String json = "{\"at\":\"" + source.partition() + "/" + offset + "\"}";
        ring.append(source, offset, facts, json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(Optional<EventReader> reader) {
        List<String> events = new ArrayList<>();
        EventReader from = reader.orElseThrow();
        Optional<EventEntry> entry = from.next(any -> true);
        while (entry.isPresent()) {
            events.add(entry.get().json().replaceAll(".*\"([0-9/]+)\".*", "$1"));
            entry = from.next(any -> true);
        }
        assertThat(from.isLost()).isFalse();
        return events;
    }

    private static boolean follows(String event, Cursor cursor) {
        int slash = event.indexOf('/');
        Source source = event.startsWith("0") ? ONE : TWO;
        return Long.parseLong(event.substring(slash + 1)) >= cursor.next(source);
    }

    private static Cursor cursor(long one, long two) {
        var next = new TreeMap<Source, Long>();
        next.put(ONE, one);
        if (two > 0) {
            next.put(TWO, two);
        }
        return new Cursor(next);
    }

    private static Cursor cursorOfOne(long next) {
        return cursor(next, 0);
    }
}

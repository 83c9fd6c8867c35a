package org.musubi.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.musubi.standalone.registry.Content.Reference;
import org.musubi.standalone.registry.Registrations.Proposal;
import org.musubi.standalone.registry.Subjects.Deleted;

/** The registry's rules, without HTTP and without Kafka. */
class RegistryTest {
    private static final Proposal ONE = record("");
    private static final Proposal TWO = record("{\"name\":\"age\",\"type\":[\"null\",\"int\"],\"default\":null}");
    private static final Proposal THREE = record("{\"name\":\"age\",\"type\":\"int\"}");

    private final InMemorySchemaLog log = new InMemorySchemaLog();
    private final Registry registry = Registry.open(log);

    @Test
    void givesTheSameContentTheSameNumberInEverySubject() {
        assertThat(register("a", ONE)).isEqualTo(1);
        assertThat(register("b", TWO)).isEqualTo(2);
        assertThat(register("c", ONE)).isEqualTo(1);
    }

    @Test
    void makesNoNewVersionOfWhatIsInUse() {
        register("a", ONE);
        register("a", TWO);
        int records = log.records().size();

        assertThat(register("a", ONE)).isEqualTo(1);
        assertThat(log.records()).hasSize(records);
        assertThat(numbers("a")).containsExactly(1, 2);
    }

    @Test
    void knowsASchemaWhateverItsWhiteSpaceButTellsDocsApart() {
        assertThat(register("a", proposal("{ \"type\" :\n\"string\" }")))
                .isEqualTo(register("b", proposal("\"string\"")));
        assertThat(register("c", ONE))
                .isNotEqualTo(register("d", proposal(ONE.text().replace("\"fields\"", "\"doc\":\"d\",\"fields\""))));
    }

    @Test
    void refusesWhatDoesNotFitTheLatestVersion() {
        register("a", ONE);

        assertRefused(409, () -> register("a", THREE));
        assertThat(registry.registrations().complaints("a", THREE)).anyMatch(one -> one.contains("/fields/1"));
        assertThat(registry.registrations().complaints("a", "latest", TWO)).isEmpty();
        assertThat(registry.registrations().complaints("nothing here", "latest", THREE))
                .isEmpty();
    }

    @Test
    void holdsTransitiveLevelsAgainstEveryVersion() {
        register("a", THREE);
        register("a", ONE); // drops age
        Proposal agesAreText = record("{\"name\":\"age\",\"type\":\"string\",\"default\":\"\"}");
        assertThat(registry.registrations().complaints("a", agesAreText)).isEmpty();

        registry.settings().set(Setting.LEVEL, "a", "BACKWARD_TRANSITIVE");

        assertRefused(409, () -> register("a", agesAreText));
    }

    @Test
    void checksTheDirectionThatTheLevelNames() {
        register("a", ONE);
        Proposal dropsName = proposal("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");

        registry.settings().set(Setting.LEVEL, "a", "FORWARD");
        assertThat(registry.registrations().complaints("a", THREE)).isEmpty();
        assertThat(registry.registrations().complaints("a", dropsName)).isNotEmpty();
        registry.settings().set(Setting.LEVEL, "a", "FULL");
        assertThat(registry.registrations().complaints("a", THREE)).isNotEmpty();
        assertThat(registry.registrations().complaints("a", TWO)).isEmpty();
        registry.settings().set(Setting.LEVEL, "a", "NONE");
        assertThat(registry.registrations().complaints("a", dropsName)).isEmpty();
    }

    @Test
    void refusesWhatIsNoSchema() {
        for (String text :
                List.of("", "null", "{}", "[", "{\"type\":\"nope\"}", "{\"type\":\"record\",\"name\":\"R\"}")) {
            assertRefused(42201, () -> register("a", proposal(text)));
        }
        assertRefused(42201, () -> register("a", new Proposal("PROTOBUF", "\"string\"", List.of())));
        assertRefused(42209, () -> register("a", proposal("\"" + "x".repeat(300_000) + "\"")));
        assertRefused(42208, () -> register(" ", ONE));
        assertRefused(42208, () -> register(":.other:a", ONE));
        assertThat(log.records()).isEmpty();
    }

    @Test
    void takesTypesFromOtherSubjects() {
        register("base", ONE);
        var reference = new Reference("R", "base", 1);
        var user = new Proposal("AVRO", "{\"type\":\"array\",\"items\":\"R\"}", List.of(reference));

        int id = register("user", user);

        Content stored = registry.subjects().content(id);
        assertThat(stored.text()).isEqualTo("{\"type\":\"array\",\"items\":\"R\"}");
        assertThat(registry.schemas().schema(stored).getElementType().getField("name"))
                .isNotNull();
        assertThat(registry.subjects()
                        .referringTo(registry.subjects().version("base", "1", Deleted.LEFT_OUT), Deleted.LEFT_OUT))
                .extracting(Version::id)
                .containsExactly(id);
        assertRefused(42206, () -> registry.deletions().delete("base"));
        assertRefused(42206, () -> registry.deletions().delete("base", "1"));
        assertRefused(
                42201, () -> register("b", new Proposal("AVRO", "\"R\"", List.of(new Reference("R", "base", 9)))));
    }

    @Test
    void deletesInTwoSteps() {
        register("a", ONE);
        register("a", TWO);

        assertRefused(40407, () -> registry.deletions().erase("a", "1"));
        assertThat(registry.deletions().delete("a", "1")).isEqualTo(1);
        assertRefused(40406, () -> registry.deletions().delete("a", "1"));
        assertRefused(40402, () -> registry.subjects().version("a", "1", Deleted.LEFT_OUT));
        assertThat(registry.subjects().content(1).text()).contains("name");
        assertThat(registry.deletions().erase("a", "1")).isEqualTo(1);
        assertRefused(40403, () -> registry.subjects().content(1));

        assertRefused(40405, () -> registry.deletions().erase("a"));
        assertThat(registry.deletions().delete("a")).containsExactly(2);
        assertRefused(40404, () -> registry.deletions().delete("a"));
        assertRefused(40401, () -> registry.subjects().of("a", Deleted.LEFT_OUT));
        assertThat(registry.deletions().erase("a")).containsExactly(2);
        assertRefused(40401, () -> registry.deletions().erase("a"));
    }

    @Test
    void givesADeletedSchemaANewVersionButItsOldNumber() {
        register("a", ONE);
        registry.deletions().delete("a");

        assertThat(register("a", ONE)).isEqualTo(1);
        assertThat(numbers("a")).containsExactly(2);
    }

    @Test
    void dropsTheSettingsOfADeletedSubject() {
        register("a", ONE);
        registry.settings().set(Setting.LEVEL, "a", "FULL");
        registry.deletions().delete("a");
        register("b", ONE);
        registry.settings().set(Setting.MODE, "b", "READWRITE");
        registry.deletions().delete("b", "latest");

        assertRefused(40408, () -> registry.settings().own(Setting.LEVEL, "a"));
        assertRefused(40409, () -> registry.settings().own(Setting.MODE, "b"));
    }

    @Test
    void changesNothingWhenReadOnly() {
        register("a", ONE);
        registry.settings().set(Setting.MODE, Settings.GLOBAL, "READONLY");

        assertThat(register("a", ONE)).isEqualTo(1);
        assertRefused(42205, () -> register("a", TWO));
        assertRefused(42205, () -> registry.deletions().delete("a"));
        assertRefused(42205, () -> registry.settings().set(Setting.LEVEL, "a", "NONE"));
        assertRefused(42204, () -> registry.settings().set(Setting.MODE, "a", "IMPORT"));
        assertRefused(42203, () -> registry.settings().set(Setting.LEVEL, "a", "SOME"));

        registry.settings().set(Setting.MODE, "a", "READWRITE");
        assertThat(register("a", TWO)).isEqualTo(2);
    }

    @Test
    void ignoresARecordThatGivesANumberASecondMeaning() {
        register("a", ONE);
        log.append(
                new Change.VersionSet(new Version("evil", 1, 1, new Content("AVRO", "\"string\"", List.of()), false)));

        assertRefused(40401, () -> registry.subjects().of("evil", Deleted.INCLUDED));
        assertThat(registry.subjects().content(1).text()).contains("name");
    }

    private int register(String subject, Proposal proposal) {
        return registry.registrations().register(subject, proposal);
    }

    private List<Integer> numbers(String subject) {
        return registry.subjects().of(subject, Deleted.LEFT_OUT).stream()
                .map(Version::number)
                .toList();
    }

    private static Proposal record(String moreFields) {
        String more = moreFields.isEmpty() ? "" : "," + moreFields;
        return proposal("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"name\",\"type\":\"string\"}" + more
                + "]}");
    }

    private static Proposal proposal(String text) {
        return new Proposal("AVRO", text, List.of());
    }

    private static void assertRefused(int code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

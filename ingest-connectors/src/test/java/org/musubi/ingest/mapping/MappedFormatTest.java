package org.musubi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.mapping.apply.MappedFormat;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.mapping.secret.UnusableSecretException;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.avro.Candidate;

class MappedFormatTest {
    private static final String GOOD = "Nguyễn Văn An,001088012345,VN-017,31/12/2027,N4,15/01/2027,,Nam,27,\n";

    @TempDir
    Path folder;

    @Test
    void takesARow() throws Exception {
        var outcome = candidates(GOOD);

        assertThat(outcome.items()).singleElement().satisfies(item -> {
            assertThat(item.number()).isEqualTo(2);
            assertThat(item.after()).isEqualTo(new Place(0, 2));
            Candidate candidate = candidate(item);
            assertThat(candidate.getCandidateId()).matches("VNM-[A-Z2-7]{26}");
            assertThat(candidate.getAvailableFrom()).hasToString("2027-01-15");
            assertThat(candidate.getJapanese()).hasToString("A2_2");
        });
    }

    @Test
    void tellsAllThatIsWrongWithARowAndInWhichColumn() throws Exception {
        var outcome = candidates("A,001088012345,,31/02/2027,N9,2027,,,,\n" + GOOD);

        assertThat(reasons(outcome.items().get(0)))
                .extracting(
                        reason -> reason.field().orElse(""),
                        reason -> reason.column().orElse(""))
                .containsExactlyInAnyOrder(
                        tuple("agencyId", "Mã doanh nghiệp"),
                        tuple("consentUntil", "Đồng ý đến"),
                        tuple("japanese", "JLPT"),
                        tuple("availableFrom", "Ngày sẵn sàng"));
        assertThat(((Refused) outcome.items().get(0).outcome()).key()).isPresent();
        assertThat(outcome.items().get(1).outcome()).isInstanceOf(Taken.class);
    }

    @Test
    void remarksOnColumnsThatAreNotRead() throws Exception {
        var outcome = candidates(GOOD + GOOD);

        assertThat(outcome.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(RemarkCode.PERSONAL_COLUMN_DROPPED, Optional.of("Họ và tên"), 0),
                        new Remark(RemarkCode.DISCRIMINATORY_COLUMN_DROPPED, Optional.of("Giới tính"), 0),
                        new Remark(RemarkCode.DISCRIMINATORY_COLUMN_DROPPED, Optional.of("Tuổi"), 0),
                        new Remark(RemarkCode.COLUMN_IGNORED, Optional.of("Sở thích"), 0),
                        new Remark(RemarkCode.REPLACED_FURTHER_DOWN, Optional.empty(), 1));
    }

    @Test
    void refusesAFileWithoutAColumnOrWithOneTooMany() {
        assertThatThrownBy(() -> MappingFiles.read(
                        folder, MappingFiles.CANDIDATE, MappingFiles.CANDIDATE_HEADER.replace("JLPT", "N5") + GOOD))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo(ReasonCode.MISSING_COLUMN);
                    assertThat(refused.reason().column()).contains("JLPT");
                });
        assertThatThrownBy(() -> MappingFiles.read(
                        folder,
                        MappingFiles.CANDIDATE.replace("ignored:", "others: refuse\n  ignored:"),
                        MappingFiles.CANDIDATE_HEADER + GOOD))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.UNNAMED_COLUMN));
    }

    @Test
    void samePersonHasTheSamePseudonymHoweverTheNumberIsWritten() throws Exception {
        var outcome = candidates(GOOD
                + GOOD.replace("001088012345", "001 088 012 345")
                + GOOD.replace("001088012345", "００１０８８-０１２３４５")
                + GOOD.replace("001088012345", "001088012346"));

        List<String> keys = outcome.items().stream()
                .map(item -> ((Taken) item.outcome()).key())
                .toList();
        assertThat(keys.subList(0, 3)).containsOnly(keys.get(0));
        assertThat(keys.get(3)).isNotEqualTo(keys.get(0));
    }

    @Test
    void needsASecretThatIsLongEnough() throws Exception {
        Mapping mapping = MappingFiles.mapping(folder, MappingFiles.CANDIDATE);

        assertThatThrownBy(() -> new MappedFormat(mapping, Secrets.ofEnvironment(Map.of())))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("MUSUBI_SECRET_VIET_NAM");
        assertThatThrownBy(() ->
                        new MappedFormat(mapping, Secrets.ofEnvironment(Map.of("MUSUBI_SECRET_VIET_NAM", "short 123"))))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("short 123");
    }

    @Test
    void readsOnFromAPlaceAsIfNothingHadHappened() throws Exception {
        String rows = GOOD + "A,1,,,,,,,,\n" + GOOD + "B,001088012399,VN-017,31/12/2027,N4,15/01/2027,,,,\n" + GOOD;
        var whole = candidates(rows);

        for (int i = 0; i < whole.items().size(); i++) {
            var rest = MappingFiles.read(
                    folder,
                    MappingFiles.CANDIDATE,
                    MappingFiles.CANDIDATE_HEADER + rows,
                    whole.items().get(i).after());
            assertThat(rest.items())
                    .isEqualTo(whole.items().subList(i + 1, whole.items().size()));
            assertThat(rest.remarks()).isEqualTo(whole.remarks());
        }
    }

    @Test
    void takesRecordsBack() throws Exception {
        String yaml = MappingFiles.CANDIDATE + "withdrawn: {column: Sở thích, yes: [Đã rút], no: [Đang chờ]}\n";
        var outcome = MappingFiles.read(
                folder,
                yaml,
                MappingFiles.CANDIDATE_HEADER
                        + GOOD
                        + "A,001088012345,,nonsense,,,,,,Đã rút\n"
                        + "B,001088012345,,nonsense,,,,,,???\n");

        assertThat(outcome.items().get(1).outcome()).isInstanceOf(Withdrawn.class);
        assertThat(reasons(outcome.items().get(2))).anySatisfy(reason -> {
            assertThat(reason.field()).contains("withdrawn");
            assertThat(reason.column()).contains("Sở thích");
        });
    }

    private MappingFiles.Outcome candidates(String rows) throws Exception {
        return MappingFiles.read(folder, MappingFiles.CANDIDATE, MappingFiles.CANDIDATE_HEADER + rows);
    }

    private static Candidate candidate(Item item) {
        return (Candidate) ((Taken) item.outcome()).record();
    }

    private static List<Reason> reasons(Item item) {
        return ((Refused) item.outcome()).reasons();
    }
}

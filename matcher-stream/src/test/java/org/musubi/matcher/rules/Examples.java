package org.musubi.matcher.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.Records;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** The good records of {@link Records} in the domain, read as the matcher reads them. */
public final class Examples {
    private static final AvroSerdes AVRO = new AvroSerdes(Map.of("schema.registry.url", "mock://examples"));
    private static final InputSerdes INPUTS = new InputSerdes(AVRO);

    private Examples() {}

    public static Candidate candidate(Consumer<org.musubi.schemas.avro.Candidate.Builder> change) {
        return read(RecordKind.CANDIDATE, Records.candidate(change), Candidate.class);
    }

    public static Vacancy vacancy(Consumer<org.musubi.schemas.avro.Vacancy.Builder> change) {
        return read(RecordKind.VACANCY, Records.vacancy(change), Vacancy.class);
    }

    public static Agency agency(Consumer<org.musubi.schemas.avro.Agency.Builder> change) {
        return read(RecordKind.AGENCY, Records.agency(change), Agency.class);
    }

    public static Employer employer(Consumer<org.musubi.schemas.avro.Employer.Builder> change) {
        return read(RecordKind.EMPLOYER, Records.employer(change), Employer.class);
    }

    public static CapRule capRule(Consumer<org.musubi.schemas.avro.CapRule.Builder> change) {
        return read(RecordKind.CAP_RULE, Records.capRule(change), CapRule.class);
    }

    public static EntryRequirement entryRequirement(Consumer<org.musubi.schemas.avro.EntryRequirement.Builder> change) {
        return read(RecordKind.ENTRY_REQUIREMENT, Records.entryRequirement(change), EntryRequirement.class);
    }

    public static MinimumWage minimumWage(Consumer<org.musubi.schemas.avro.MinimumWage.Builder> change) {
        return read(RecordKind.MINIMUM_WAGE, Records.minimumWage(change), MinimumWage.class);
    }

    public static IntakeStop intakeStop(Consumer<org.musubi.schemas.avro.IntakeStop.Builder> change) {
        return read(RecordKind.INTAKE_STOP, Records.intakeStop(change), IntakeStop.class);
    }

    public static FxRate fxRate(String currency, String unitsPerUsd) {
        return read(RecordKind.FX_RATE, Records.fxRate(currency, unitsPerUsd), FxRate.class);
    }

    /** A judge on {@link Records#AS_OF} who knows these records. */
    public static Judge judge(List<? extends ReferenceRecord> records) {
        var reference = new Reference();
        records.forEach(reference::put);
        return new Judge(reference, Records.AS_OF);
    }

    private static <T> T read(RecordKind kind, SpecificRecord record, Class<T> type) {
        String topic = kind.topic().name();
        byte[] bytes = AVRO.serializer().serialize(topic, record);
        return type.cast(
                INPUTS.of(kind).deserializer().deserialize(topic, bytes).value());
    }
}

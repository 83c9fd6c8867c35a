package org.musubi.schemas.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The nine kinds of records that publishers send. */
public enum RecordKind {
    CANDIDATE("candidate", "candidates", Topics.CANDIDATES),
    VACANCY("vacancy", "vacancies", Topics.VACANCIES),
    AGENCY("agency", "agencies", Topics.AGENCIES),
    EMPLOYER("employer", "employers", Topics.EMPLOYERS),
    CAP_RULE("capRule", "cap-rules", Topics.CAP_RULES),
    ENTRY_REQUIREMENT("entryRequirement", "entry-requirements", Topics.ENTRY_REQUIREMENTS),
    MINIMUM_WAGE("minimumWage", "minimum-wages", Topics.MINIMUM_WAGES),
    INTAKE_STOP("intakeStop", "intake-stops", Topics.INTAKE_STOPS),
    FX_RATE("fxRate", "fx-rates", Topics.FX_RATES);

    private final String label;
    private final String fileStem;
    private final Topic<? extends SpecificRecord> topic;

    RecordKind(String label, String fileStem, Topic<? extends SpecificRecord> topic) {
        this.label = label;
        this.fileStem = fileStem;
        this.topic = topic;
    }

    /** The kind whose canonical files have such a name: {@code candidates*.jsonl} holds candidates. */
    public static Optional<RecordKind> ofFile(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> fileName.startsWith(kind.fileStem) && fileName.endsWith(".jsonl"))
                .findFirst();
    }

    /** The kind whose records are in a topic; a topic of a family counts as the family. */
    public static Optional<RecordKind> ofTopic(String topic) {
        return Arrays.stream(values())
                .filter(kind -> topic.equals(kind.topic.name()) || topic.matches(kind.topic.namePattern()))
                .findFirst();
    }

    /** Every kind but candidates: what is small enough for each shard to hold all of it. */
    public static List<RecordKind> deskKinds() {
        return Arrays.stream(values()).filter(kind -> kind != CANDIDATE).toList();
    }

    /** The name that people see in reports, such as {@code candidate}. */
    public String label() {
        return label;
    }

    /** What the names of canonical files of this kind begin with, such as {@code candidates}. */
    public String fileStem() {
        return fileStem;
    }

    /** The topic, or family of topics, that records of this kind go to. */
    public Topic<? extends SpecificRecord> topic() {
        return topic;
    }
}

package org.musubi.standalone.cli;

import java.util.List;
import java.util.function.Predicate;
import org.musubi.schemas.avro.MatchEvent;
import picocli.CommandLine.Option;

/** Which match events to show: those that are right in every respect that is named. */
final class EventFilter implements Predicate<MatchEvent> {
    @Option(names = "--type", split = ",", paramLabel = "TYPE", description = "Only ${COMPLETION-CANDIDATES}.")
    private List<Type> types = List.of();

    @Option(names = "--origin", split = ",", paramLabel = "CODE", description = "Only candidates of a country, VNM.")
    private List<String> origins = List.of();

    @Option(names = "--status", split = ",", paramLabel = "CODE", description = "Only a residence status, SSW1.")
    private List<String> statuses = List.of();

    @Option(names = "--field", split = ",", paramLabel = "CODE", description = "Only a field, NURSING_CARE.")
    private List<String> fields = List.of();

    @Option(names = "--vacancy", split = ",", paramLabel = "ID", description = "Only a vacancy.")
    private List<String> vacancies = List.of();

    @Option(names = "--employer", split = ",", paramLabel = "ID", description = "Only an employer's vacancies.")
    private List<String> employers = List.of();

    @Option(names = "--candidate", split = ",", paramLabel = "ID", description = "Only a candidate.")
    private List<String> candidates = List.of();

    @Option(names = "--agency", split = ",", paramLabel = "ID", description = "Only an agency's candidates.")
    private List<String> agencies = List.of();

    /**
     * What an event says. Not the generated type: options are made ready at every start, that one with them, and then it would
     * log before a command has said where to.
     */
    private enum Type {
        PROPOSED,
        UPDATED,
        WITHDRAWN
    }

    @Override
    public boolean test(MatchEvent event) {
        return isWanted(types.stream().map(Type::name).toList(), event.getType().name())
                && isWanted(origins, event.getOrigin())
                && isWanted(statuses, event.getStatus())
                && isWanted(fields, event.getField())
                && isWanted(vacancies, event.getVacancyId())
                && isWanted(employers, event.getEmployerId())
                && isWanted(candidates, event.getCandidateId())
                && isWanted(agencies, event.getAgencyId());
    }

    private static boolean isWanted(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}

package org.musubi.dashboard.dev;

import java.nio.file.Path;
import java.util.List;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.topics.Topics;

/** All topics of an invented installation, under the project's real policy. Seeded. */
public final class InventedData {
    private final DashboardState state;
    private final InventedTopics topics;
    private final InventedMarket market;
    private final InventedStatistics statistics;

    public InventedData(DashboardState state, long seed, int vacancies, int candidates) {
        this.state = state;
        this.topics = new InventedTopics(state);
        this.market = new InventedMarket(seed, topics, vacancies, candidates);
        this.statistics = new InventedStatistics(market, topics);
    }

    /**
     * Puts everything in, and makes the state ready.
     *
     * @param home the project's folder
     */
    public void publish(Path home) {
        publishPolicy(home.resolve("policy"));
        publishOrganisations(home.resolve("samples"));
        new InventedFeeds(topics).publish();
        market.open();
        statistics.publish();
        topics.settle();
        state.becomeReady();
    }

    /** Lets some things happen. */
    public void change(int times) {
        for (int time = 0; time < times; time++) {
            market.change();
        }
        topics.settle();
    }

    /** Brings the statistics up to date. */
    public void count() {
        statistics.publish();
    }

    /** Where everything goes. */
    public InventedTopics topics() {
        return topics;
    }

    /** What is on the shortlists. */
    public InventedMarket market() {
        return market;
    }

    private void publishPolicy(Path folder) {
        CanonicalFiles.read(folder, "cap-rules", CapRule.class)
                .forEach(rule -> topics.put(Topics.CAP_RULES, rule.getRuleId(), rule));
        CanonicalFiles.read(folder, "entry-requirements", EntryRequirement.class)
                .forEach(one -> topics.put(Topics.ENTRY_REQUIREMENTS, one.getRequirementId(), one));
        CanonicalFiles.read(folder, "intake-stops", IntakeStop.class)
                .forEach(stop -> topics.put(Topics.INTAKE_STOPS, stop.getStopId(), stop));
        CanonicalFiles.read(folder, "minimum-wages", MinimumWage.class)
                .forEach(wage ->
                        topics.put(Topics.MINIMUM_WAGES, wage.getRegion() + "/" + wage.getEffectiveFrom(), wage));
        CanonicalFiles.read(folder, "fx-rates", FxRate.class)
                .forEach(rate -> topics.put(Topics.FX_RATES, rate.getCurrency(), rate));
    }

    private void publishOrganisations(Path folder) {
        CanonicalFiles.read(folder, "agencies", Agency.class)
                .forEach(agency -> topics.put(Topics.AGENCIES, agency.getAgencyId(), agency));
        CanonicalFiles.read(folder, "employers", Employer.class).stream()
                .filter(employer -> employer.getDestination() != null) // one line is there to be refused
                .forEach(employer -> topics.put(Topics.EMPLOYERS, employer.getEmployerId(), employer));
        var nepal = new Agency(
                "NPL-AGENCY-001", "NPL", "White Peak Services (sample)", InventedMarket.AS_OF, null, List.of());
        topics.put(Topics.AGENCIES, nepal.getAgencyId(), nepal);
    }
}

package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.musubi.standalone.samples.Profile.Practice;

/** Employers in Japan. */
final class EmployerDrafts implements Drafts {
    private final Profile profile;
    private final Standing standing;
    private final long seed;
    private final Weights practices;

    EmployerDrafts(Profile profile, Standing standing, long seed) {
        this.profile = profile;
        this.standing = standing;
        this.seed = seed;
        this.practices = Weights.of(profile.market().employerPays(), Practice::share);
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "JPN-EMPLOYER-%04d", number + 1);
    }

    /** The cost categories that an employer bears, in all its vacancies. */
    List<String> pays(int number) {
        String practice = practices.draw(new Dice(seed, "employer pays", number));
        return profile.market().employerPays().get(practice).categories();
    }

    @Override
    public ObjectNode line(int number) {
        var dice = new Dice(seed, "employer", number);
        var organisations = standing.organisations();
        ObjectNode line = Drafts.object()
                .put("employerId", id(number))
                .put("destination", "JPN")
                .put("name", standing.name(dice, organisations.employerTrades()));
        standing.suspendSome(line, dice, organisations.employerReasons());
        return line;
    }
}

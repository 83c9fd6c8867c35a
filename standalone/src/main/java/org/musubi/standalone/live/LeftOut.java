package org.musubi.standalone.live;

import java.util.List;
import org.musubi.standalone.results.Shortlists;

/** Says who was left out of shortlists, and why. */
@FunctionalInterface
public interface LeftOut {
    /** Lines of text on a few of these vacancies; none where nothing is known. */
    List<String> examples(Shortlists shortlists);
}

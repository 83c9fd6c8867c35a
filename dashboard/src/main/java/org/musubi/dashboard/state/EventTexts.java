package org.musubi.dashboard.state;

import org.musubi.dashboard.events.EventFacts;
import org.musubi.dashboard.json.AvroJson;
import org.musubi.dashboard.json.Json;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.Shortlist;

/** Turns what happened into what the ring keeps. */
final class EventTexts {
    private final Interner interner;

    EventTexts(Interner interner) {
        this.interner = interner;
    }

    static byte[] json(MatchEvent event) {
        return Json.bytes(json -> AvroJson.write(json, event));
    }

    EventFacts facts(MatchEvent event) {
        return new EventFacts(
                event.getType().name(),
                interner.of(event.getVacancyId()),
                interner.of(event.getCandidateId()),
                interner.of(event.getOrigin()),
                interner.of(event.getDestination()),
                interner.of(event.getRegion()),
                interner.of(event.getStatus()),
                interner.of(event.getField()));
    }

    static byte[] removal(String vacancyId) {
        return Json.object(json -> json.writeStringField("vacancyId", vacancyId));
    }

    static EventFacts removed(Shortlist list) {
        return new EventFacts(
                EventFacts.REMOVED,
                list.getVacancyId(),
                "",
                "",
                list.getDestination(),
                list.getRegion(),
                list.getStatus(),
                list.getField());
    }

    static EventFacts removed(String vacancyId) {
        return new EventFacts(EventFacts.REMOVED, vacancyId, "", "", "", "", "", "");
    }
}

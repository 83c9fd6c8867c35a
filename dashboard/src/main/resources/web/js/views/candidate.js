import { el, fill } from '../dom.js';
import { readEmployers } from '../organisations.js';
import { candidateSearch } from '../parts/candidate-search.js';
import { eventTable } from '../parts/event-table.js';
import { explanation } from '../parts/explanation.js';
import { facts } from '../parts/facts.js';
import { follow } from '../parts/follow.js';
import { panel } from '../parts/panel.js';
import { placeTable } from '../parts/place-table.js';
import { empty } from '../parts/states.js';
import { vacancyChoice } from '../parts/vacancy-choice.js';

const NOWHERE = { places: [], events: [] };

export async function show(root, { candidateId, query }, context) {
  const { texts } = context;
  const vacancyId = query.get('vacancy') ?? '';
  root.append(panel({ title: texts.text('candidate.search.title') }, candidateSearch(texts, { candidateId, vacancyId })));
  if (candidateId === undefined) {
    context.title(texts.text('candidate.search.title'));
    return () => {};
  }
  context.title(...texts.pieces('candidate.title', { id: el('code', {}, candidateId) }));
  const [explanationPanel, placesPanel] = ['explanation', 'candidate.places'].map(name =>
    panel({ title: texts.text(`${name}.title`), note: texts.text(`${name}.note`) }),
  );
  root.append(...(vacancyId === '' ? [placesPanel, explanationPanel] : [explanationPanel, placesPanel]));
  const explained = showExplanation(explanationPanel, context, candidateId, vacancyId);
  const places = showPlaces(placesPanel, context, candidateId);
  const soon = () => [places, explained].forEach(part => part.soon());
  const closeStream = context.live({ filter: { candidate: candidateId }, onBatch: soon, onReset: soon });
  return () => {
    closeStream();
    places.end();
    explained.end();
  };
}

function showExplanation(host, context, candidateId, vacancyId) {
  const { api, texts } = context;
  host.append(vacancyChoice(texts, candidateId, vacancyId));
  if (vacancyId === '') {
    return { soon() {}, end() {} };
  }
  const [candidate, vacancy] = [candidateId, vacancyId].map(encodeURIComponent);
  return follow(host, context, {
    async load(signal) {
      const [explained, facts] = await Promise.all([
        api.get(`/candidates/${candidate}/explanations/${vacancy}`, {}, signal),
        api.get(`/vacancies/${vacancy}`, {}, signal),
      ]);
      return [explained, facts, await api.get('/policy', { on: explained.asOf }, signal)];
    },
    draw: (body, [explained, facts, policy]) =>
      body.replaceChildren(...explanation(texts, explained, facts, policy.capRules)),
  });
}

function showPlaces(host, context, candidateId) {
  const { api, texts } = context;
  return follow(host, context, {
    load: signal => Promise.all([readCandidate(api, candidateId, signal), readEmployers(api, signal)]),
    draw: drawWhereabouts(texts),
  });
}

async function readCandidate(api, candidateId, signal) {
  try {
    return await api.get(`/candidates/${encodeURIComponent(candidateId)}`, {}, signal);
  } catch (problem) {
    if (problem.status === 404) {
      return NOWHERE;
    }
    throw problem;
  }
}

function drawWhereabouts(texts) {
  const who = el('div');
  const none = el('div');
  const listed = placeTable(texts);
  const happened = eventTable(texts, { about: 'vacancy' });
  return (body, [candidate, employers]) => {
    if (!body.contains(who)) {
      body.replaceChildren(who, none, listed.element, happened.element);
    }
    const { candidateId, places, events } = candidate;
    fill(who, candidate !== NOWHERE && identity(texts, candidate));
    fill(none, places.length === 0 && empty(texts.text(`candidate.places.${candidate === NOWHERE ? 'unknown' : 'none'}`)));
    listed.element.hidden = places.length === 0;
    listed.update(places.map(entry => ({ ...entry, candidateId, employer: employers.get(entry.employerId) })));
    happened.element.hidden = events.length === 0;
    happened.update(events);
  };
}

function identity(texts, { origin, agencyId }) {
  return facts([
    { label: texts.text('candidate.origin'), value: texts.name('country', origin) },
    { label: texts.text('candidate.agency'), value: el('code', {}, agencyId) },
  ]);
}

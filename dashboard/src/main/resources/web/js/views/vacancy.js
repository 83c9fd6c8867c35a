import { el, fill } from '../dom.js';
import { readAgencies, readEmployers } from '../organisations.js';
import { eventTable } from '../parts/event-table.js';
import { follow } from '../parts/follow.js';
import { panel } from '../parts/panel.js';
import { reachPanel } from '../parts/reach.js';
import { shortlistTable } from '../parts/shortlist-table.js';
import { empty } from '../parts/states.js';
import { vacancyFacts } from '../parts/vacancy-facts.js';

const EVENTS = 100;
const REFRESH_SECONDS = 30;

export async function show(root, { vacancyId }, context) {
  const { api, texts } = context;
  const id = encodeURIComponent(vacancyId);
  context.title(...texts.pieces('vacancy.title', { id: el('code', {}, vacancyId) }));
  const places = Object.fromEntries(
    ['facts', 'shortlist', 'history'].map(name => [
      name,
      panel({ title: texts.text(`vacancy.${name}.title`), note: texts.text(`vacancy.${name}.note`) }),
    ]),
  );
  const reach = reachPanel(context, vacancyId);
  root.append(places.facts, places.shortlist, reach.element, places.history);

  const facts = follow(places.facts, context, {
    load: signal => Promise.all([api.get(`/vacancies/${id}`, {}, signal), readEmployers(api, signal)]),
    draw: (body, [vacancy, employers]) =>
      body.replaceChildren(vacancyFacts(texts, vacancy, employers.get(vacancy.employerId))),
  });
  const shortlist = follow(places.shortlist, context, {
    load: signal => Promise.all([api.get(`/shortlists/${id}`, {}, signal), readAgencies(api, signal)]),
    draw: inTable(
      shortlistTable(texts),
      ([{ entries, monthlyWage }, agencies]) =>
        entries.map(entry => ({ ...entry, vacancyId, monthlyWage, agency: agencies.get(entry.agencyId) })),
      texts.text('vacancy.shortlist.none'),
    ),
    everySeconds: REFRESH_SECONDS,
  });
  const history = follow(places.history, context, {
    load: signal => api.get(`/shortlists/${id}/events`, { limit: EVENTS }, signal),
    draw: inTable(eventTable(texts), ({ events }) => events, texts.text('vacancy.history.none')),
  });

  const soon = () => [shortlist, history].forEach(part => part.soon());
  const closeStream = context.live({ filter: { vacancy: vacancyId }, onBatch: soon, onReset: soon });

  return () => {
    closeStream();
    [facts, shortlist, history, reach].forEach(part => part.end());
  };
}

function inTable(table, rowsOf, sentence) {
  const none = el('div');
  return (body, data) => {
    const rows = rowsOf(data);
    if (!body.contains(none)) {
      body.replaceChildren(none, table.element);
    }
    fill(none, rows.length === 0 && empty(sentence));
    table.element.hidden = rows.length === 0;
    table.update(rows);
  };
}

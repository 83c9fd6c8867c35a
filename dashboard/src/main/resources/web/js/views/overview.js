import { el } from '../dom.js';
import { offerChoices } from '../parts/cell-choices.js';
import { filters } from '../parts/filters.js';
import { follow } from '../parts/follow.js';
import { corridors } from './overview/corridors.js';
import { costs } from './overview/costs.js';
import { feed } from './overview/feed.js';
import { headline } from './overview/headline.js';
import { places } from './overview/places.js';
import { supplyAndDemand } from './overview/supply.js';

const ALL = '*';
const REFRESH_SECONDS = 30;
const CHOICES_SECONDS = 60;

export async function show(root, { query }, context) {
  const { texts } = context;
  context.title(texts.text('nav.overview'));

  const asOf = el('p', { class: 'lead' });
  const bar = filters({ label: texts.text('overview.filters'), fields: filterFields(texts), query, onChange: changed });
  const live = feed(context, { onEvents: () => statistics.soon(), onPause: pause });
  const sections = {
    headline: headline(context),
    corridors: corridors(context),
    fields: supplyAndDemand(context, 'field'),
    statuses: supplyAndDemand(context, 'status'),
    places: await places(context, query),
    costs: costs(context),
  };
  const host = el('div');
  root.append(
    el('div', { class: 'toolbar' }, bar.element, live.button),
    el('div', { class: 'pulse' }, asOf, live.pulse),
    host,
    live.element,
  );

  const statistics = follow(host, context, {
    load: signal => load(context.api, chosenCell(bar.chosen), signal),
    draw: (body, answers) => draw(body, answers),
    everySeconds: REFRESH_SECONDS,
  });
  const choices = follow(el('div'), context, {
    load: signal => offerChoices(context, bar, signal),
    draw: () => {},
    everySeconds: CHOICES_SECONDS,
  });
  live.start(bar.chosen);

  function draw(body, [byCorridor, byField, byStatus]) {
    if (!body.hasChildNodes()) {
      body.append(...arrange(sections));
    }
    const { field } = chosenCell(bar.chosen);
    const total = byField.cells.find(cell => cell.field === field);
    asOf.textContent = byField.asOf ? texts.text('overview.asOf', { date: texts.format.date(byField.asOf) }) : '';
    sections.headline.update(total);
    sections.corridors.update(byCorridor.cells, bar.chosen.origin);
    sections.fields.update(byField.cells, bar.chosen.field);
    sections.statuses.update(byStatus.cells, bar.chosen.status);
    sections.places.update(total);
    sections.costs.update(total);
  }

  function changed(chosen) {
    statistics.refresh();
    live.start(chosen);
  }

  function pause(paused) {
    if (paused) {
      statistics.hold();
    } else {
      statistics.release();
    }
  }

  return () => {
    live.end();
    statistics.end();
    choices.end();
  };
}

function filterFields(texts) {
  return ['origin', 'status', 'field'].map(name => ({
    name,
    label: texts.text(`overview.filter.${name}`),
    any: texts.name(name === 'origin' ? 'country' : name, ALL),
  }));
}

function chosenCell({ origin, status, field }) {
  return { origin: origin || ALL, status: status || ALL, field: field || ALL };
}

function load(api, { origin, status, field }, signal) {
  return Promise.all([
    api.get('/statistics', { status, field }, signal),
    api.get('/statistics', { origin, destination: ALL, status }, signal),
    api.get('/statistics', { origin, destination: ALL, field }, signal),
  ]);
}

function arrange({ headline, corridors, fields, statuses, places, costs }) {
  return [
    headline.element,
    corridors.element,
    el('div', { class: 'columns' }, fields.element, el('div', { class: 'stack' }, places.element, statuses.element)),
    costs.element,
  ];
}

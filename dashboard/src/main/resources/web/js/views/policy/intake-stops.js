import { el } from '../../dom.js';
import { panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { byForce, inForceBadge, span } from './in-force.js';
import { source } from './source.js';

export function intakeStops({ texts }) {
  const say = key => texts.text(`policy.stops.${key}`);
  const named = (key, group) => ({ label: say(key), cell: stop => texts.name(group, stop[key]) });
  const sheet = table({
    caption: say('title'),
    hideCaption: true,
    key: ({ stopId }) => stopId,
    columns: [
      { label: say('field'), header: true, cell: ({ field }) => texts.name('field', field) },
      named('status', 'status'),
      named('destination', 'country'),
      named('origin', 'country'),
      { label: say('when'), cell: stop => [span(texts, stop), ' ', inForceBadge(texts, stop)] },
      { label: say('source'), prose: true, cell: stop => el('span', { lang: 'en' }, source(stop.source)) },
    ],
  });
  const nothing = empty(say('empty'));

  return {
    element: panel({ title: say('title'), note: say('note') }, sheet.element, nothing),
    update({ intakeStops: stops }) {
      nothing.hidden = stops.length > 0;
      sheet.element.hidden = stops.length === 0;
      sheet.update([...stops].sort(byForce));
    },
  };
}

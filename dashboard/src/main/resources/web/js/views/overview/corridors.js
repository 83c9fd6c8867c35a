import { el } from '../../dom.js';
import { panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { link } from '../../router.js';
import { monthsOfWage } from './measures.js';

const ALL = '*';

export function corridors({ texts }) {
  const { format } = texts;
  const count = (key, label = key) => ({
    label: texts.text(`overview.column.${label}`),
    numeric: true,
    cell: cell => format.number(cell[key]),
  });
  let chosen = '';
  const sheet = table({
    caption: texts.text('overview.corridors.caption'),
    key: cell => `${cell.origin}/${cell.destination}`,
    attributes: ({ origin }) => ({ 'aria-current': origin === chosen && 'true' }),
    columns: [
      { label: texts.text('overview.column.corridor'), header: true, cell: corridorLink },
      count('liveCandidates'),
      count('openVacancies'),
      count('openings'),
      count('shortlistedPairs'),
      count('heldBack'),
      { label: texts.text('overview.column.months'), numeric: true, cell: cell => monthsOfWage(format, cell) ?? '–' },
    ],
  });
  const nothing = empty(texts.text('overview.empty'));
  const element = panel({ title: texts.text('overview.corridors.title') }, sheet.element, nothing);

  function corridorLink({ origin, destination }) {
    const words = texts.text('overview.corridor', {
      origin: texts.name('country', origin),
      destination: texts.name('country', destination),
    });
    return el('a', { href: link('/vacancies', { origin, destination }) }, words);
  }

  return {
    element,
    update(cells, chosenOrigin) {
      const shown = cells
        .filter(({ origin, destination }) => origin !== ALL && destination !== ALL)
        .sort((one, other) => other.shortlistedPairs - one.shortlistedPairs || other.liveCandidates - one.liveCandidates);
      chosen = chosenOrigin;
      sheet.update(shown);
      sheet.element.hidden = shown.length === 0;
      nothing.hidden = shown.length > 0;
    },
  };
}

import { el } from '../../dom.js';
import { bars, legend } from '../../parts/bars.js';
import { panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { table } from '../../parts/table.js';

const ALL = '*';

export function supplyAndDemand({ texts }, dimension) {
  const { format } = texts;
  const say = key => texts.text(`overview.${key}`);
  let most = 0;
  let chosen = '';
  const sheet = table({
    caption: say(`by.${dimension}.caption`),
    hideCaption: true,
    key: cell => cell[dimension],
    attributes: cell => ({ 'aria-current': cell[dimension] === chosen && 'true' }),
    columns: [
      { label: say(`filter.${dimension}`), header: true, cell: cell => texts.name(dimension, cell[dimension]) },
      { label: say('column.liveCandidates'), numeric: true, cell: cell => format.number(cell.liveCandidates) },
      { label: say('column.openings'), numeric: true, cell: cell => format.number(cell.openings) },
      {
        label: say('column.comparison'),
        chart: true,
        cell: cell =>
          bars(
            [
              { value: cell.liveCandidates, tone: 'supply' },
              { value: cell.openings, tone: 'demand' },
            ],
            most,
          ),
      },
    ],
  });
  const keys = legend([
    { tone: 'supply', label: say('column.liveCandidates') },
    { tone: 'demand', label: say('column.openings') },
  ]);

  const chart = el('div', {}, keys, sheet.element);
  const nothing = empty(say('empty'));

  return {
    element: panel({ title: say(`by.${dimension}.title`) }, chart, nothing),
    update(cells, chosenCode) {
      const shown = cells
        .filter(cell => cell[dimension] !== ALL)
        .sort((one, other) => other.openings - one.openings || other.liveCandidates - one.liveCandidates);
      most = Math.max(...shown.map(cell => Math.max(cell.liveCandidates, cell.openings)));
      chosen = chosenCode;
      sheet.update(shown);
      chart.hidden = shown.length === 0;
      nothing.hidden = shown.length > 0;
    },
  };
}

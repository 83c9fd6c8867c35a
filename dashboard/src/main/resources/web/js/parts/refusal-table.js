import { el } from '../dom.js';
import { table } from './table.js';

export function refusalTable(texts) {
  const column = (name, cell, more = {}) => ({ label: texts.text(`refusals.column.${name}`), cell, ...more });
  return table({
    caption: texts.text('refusals.caption'),
    key: ({ feed, file, line, place }) => JSON.stringify([feed, file, line, place]),
    columns: [
      column(
        'line',
        ({ file, line }) => [el('code', {}, file), el('span', { class: 'line' }, texts.text('refusals.line', { line }))],
        { header: true },
      ),
      column('record', ({ kind, key }) => [texts.name('kind', kind), key && [' ', el('code', {}, key)]]),
      column('place', ({ column: heading, field }) => whereabouts(texts, heading, field)),
      column(
        'wrong',
        ({ code, message }) => [
          texts.name('refusal', code),
          el('span', { class: 'because' }, el('code', {}, code), ' ', el('span', { lang: 'en' }, message)),
        ],
        { prose: true },
      ),
      column('mend', ({ code }) => texts.name('refusalMend', code), { prose: true }),
    ],
  });
}

function whereabouts(texts, heading, field) {
  if (!heading && !field) {
    return texts.text('refusals.wholeLine');
  }
  return [heading && el('q', {}, heading), heading && field && ' ', field && el('code', {}, field)];
}

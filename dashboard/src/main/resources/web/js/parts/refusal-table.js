import { el } from '../dom.js';
import { table } from './table.js';

export function refusalTable(texts) {
  const column = (name, cell, more = {}) => ({ label: texts.text(`refusals.column.${name}`), cell, ...more });
  return table({
    caption: texts.text('refusals.caption'),
    key: ({ feed, file, line, place }) => JSON.stringify([feed, file, line, place]),
    columns: [
      column('line', ({ file, line }) => [el('code', {}, file), ' ', texts.text('refusals.line', { line })], {
        header: true,
      }),
      column('record', ({ kind, key }) => el('div', {}, texts.name('kind', kind), key && [' ', el('code', {}, key)])),
      column('place', ({ column: heading, field }) => el('div', {}, whereabouts(texts, heading, field))),
      column('wrong', ({ code, message }) =>
        el(
          'div',
          { class: 'prose' },
          texts.name('refusal', code),
          el('span', { class: 'because' }, el('code', {}, code), ' ', el('span', { lang: 'en' }, message)),
        ),
      ),
      column('mend', ({ code }) => el('div', { class: 'prose' }, texts.name('refusalMend', code))),
    ],
  });
}

function whereabouts(texts, heading, field) {
  if (!heading && !field) {
    return texts.text('refusals.wholeLine');
  }
  return [heading && el('q', {}, heading), heading && field && ' ', field && el('code', {}, field)];
}

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
      column('record', ({ kind, key }) => [texts.name('kind', kind), key && [' ', el('code', {}, key)]]),
      column('place', ({ column: heading, field }) => [
        heading && el('q', {}, heading),
        heading && field && ' ',
        field ? el('code', {}, field) : !heading && texts.text('refusals.wholeLine'),
      ]),
      column('wrong', ({ code, message }) => [
        texts.name('refusal', code),
        el('span', { class: 'because' }, el('code', {}, code), ' ', el('span', { lang: 'en' }, message)),
      ]),
      column('mend', ({ code }) => texts.name('refusalMend', code)),
    ],
  });
}

import { el } from '../dom.js';

export function facts(items) {
  return el(
    'dl',
    { class: 'particulars' },
    items.map(({ label, value }) => el('div', {}, el('dt', {}, label), el('dd', {}, value))),
  );
}

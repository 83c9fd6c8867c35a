import { el } from '../dom.js';

let count = 0;

export function panel({ title, note, level = 2 }, ...children) {
  const id = `panel-${++count}`;
  return el(
    'section',
    { class: 'panel', 'aria-labelledby': id },
    el(`h${level}`, { id }, title),
    note && el('p', { class: 'lead' }, note),
    ...children,
  );
}

export function disclosure(summary, ...children) {
  return el('details', {}, el('summary', {}, summary), ...children);
}

import { el, fill } from '../dom.js';

export function figures(items) {
  const values = new Map();
  const element = el(
    'dl',
    { class: 'figures' },
    items.map(({ key, label, note }) => {
      const value = el('dd');
      values.set(key, value);
      return el('div', {}, el('dt', {}, label), value, note && el('dd', { class: 'note' }, note));
    }),
  );
  return {
    element,
    update(shown) {
      for (const [key, value] of values) {
        fill(value, shown[key] ?? '–');
      }
    },
  };
}

import { el, fill } from '../dom.js';

const UNKNOWN = { value: '–' };

export function figures(items) {
  const places = new Map(items.map(({ key }) => [key, { value: el('dd'), note: el('dd', { class: 'note' }) }]));
  const element = el(
    'dl',
    { class: 'figures' },
    items.map(({ key, label }) => el('div', {}, el('dt', {}, label), Object.values(places.get(key)))),
  );
  return {
    element,
    update(shown) {
      for (const [key, place] of places) {
        const { value, note } = described(shown[key]);
        fill(place.value, value);
        fill(place.note, note);
      }
    },
  };
}

function described(figure) {
  return typeof figure === 'string' ? { value: figure } : figure ?? UNKNOWN;
}

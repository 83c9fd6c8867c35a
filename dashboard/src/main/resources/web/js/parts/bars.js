import { el, svg } from '../dom.js';

const WIDTH = 100;
const THICKNESS = 4;
const GAP = 1;

export function bars(values, most) {
  const height = values.length * (THICKNESS + GAP) - GAP;
  return svg(
    'svg',
    { class: 'bars', viewBox: `0 0 ${WIDTH} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    values.map(({ value, tone }, index) =>
      svg('rect', {
        class: tone,
        x: 0,
        y: index * (THICKNESS + GAP),
        width: most > 0 ? ((WIDTH * value) / most).toFixed(2) : 0,
        height: THICKNESS,
      }),
    ),
  );
}

export function legend(items) {
  return el(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    items.map(({ tone, label }) =>
      el('span', {}, svg('svg', { class: 'swatch', viewBox: '0 0 10 10' }, svg('rect', { class: tone, width: 10, height: 10 })), label),
    ),
  );
}

import { svg } from '../dom.js';

const WIDTH = 240;
const HEIGHT = 40;

export function sparkline(length) {
  const line = svg('polyline', { points: '' });
  const element = svg(
    'svg',
    { class: 'sparkline', viewBox: `0 -2 ${WIDTH} ${HEIGHT + 4}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('line', { x1: 0, y1: HEIGHT, x2: WIDTH, y2: HEIGHT }),
    line,
  );

  function update(values) {
    const most = Math.max(1, ...values);
    const step = WIDTH / (length - 1);
    const first = length - values.length;
    const points = values.map(
      (value, index) => `${((first + index) * step).toFixed(1)},${(HEIGHT - (HEIGHT * value) / most).toFixed(1)}`,
    );
    line.setAttribute('points', points.join(' '));
  }

  return { element, update };
}

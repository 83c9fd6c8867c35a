import { el, svg } from '../dom.js';

const PARTS = { language: 300, experience: 240, region: 200, cost: 200, needs: 60 };
const MOST = 1_000;

export function score(texts, total, parts) {
  return el(
    'div',
    { class: 'score' },
    el('strong', {}, texts.format.number(total)),
    bar(parts),
    el('span', { class: 'score-parts' }, Object.keys(PARTS).map(part => named(texts, part, parts[part])).join(' · ')),
  );
}

export function scoreParts(parts) {
  return Object.entries(PARTS).map(([part, most]) => ({ part, points: parts[part], most }));
}

export function partBar(part, points, most) {
  return svg(
    'svg',
    { class: 'bar', viewBox: `0 0 ${most} 10`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'track', width: most, height: 10 }),
    svg('rect', { class: `part-${part}`, width: points, height: 10 }),
  );
}

function bar(parts) {
  let start = 0;
  const pieces = Object.keys(PARTS).map(part => {
    const piece = svg('rect', { class: `part-${part}`, x: start, width: parts[part], height: 10 });
    start += parts[part];
    return piece;
  });
  return svg(
    'svg',
    { class: 'bar', viewBox: `0 0 ${MOST} 10`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'track', width: MOST, height: 10 }),
    pieces,
  );
}

function named(texts, part, points) {
  return `${texts.name('part', part)} ${texts.format.number(points)}`;
}

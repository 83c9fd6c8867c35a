import { el, fill, setAttributes, svg } from '../dom.js';
import { PREFECTURES } from '../prefectures.js';
import { classify } from './classes.js';

const FILE = 'vendor/svg-maps-japan/japan.svg';
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export async function japanMap({ texts, label, hint, linkTo }) {
  const drawing = await loadDrawing();
  const areas = PREFECTURES.map(({ shape, region }) => ({ region, ...area(drawing, shape, linkTo(region)) }));
  const outline = svg('path', { class: 'outline' });
  const readout = el('p', { class: 'readout', 'aria-hidden': 'true' });
  const measured = el('p');
  const key = el('ul', { class: 'key' });
  const shapes = svg(
    'svg',
    { class: 'map', viewBox: drawing.getAttribute('viewBox'), role: 'group', 'aria-label': label },
    areas.map(({ anchor }) => anchor),
    outline,
  );

  for (const [index, { anchor, path }] of areas.entries()) {
    setAttributes(anchor, {
      tabindex: index === 0 ? 0 : -1,
      onkeydown: event => move(event, index),
      onfocus: () => point(anchor, path),
      onblur: leave,
      onpointerenter: () => point(anchor, path),
      onpointerleave: leave,
    });
  }
  fill(readout, hint);

  function point(anchor, path) {
    fill(readout, anchor.getAttribute('aria-label'));
    setAttributes(outline, { d: path.getAttribute('d') });
  }

  function leave() {
    fill(readout, hint);
    setAttributes(outline, { d: null });
  }

  function move(event, index) {
    const target = targetOf(event.key, index);
    if (target !== undefined) {
      event.preventDefault();
      areas[index].anchor.setAttribute('tabindex', -1);
      areas[target].anchor.setAttribute('tabindex', 0);
      areas[target].anchor.focus();
    }
  }

  function update(title, values, sentence) {
    fill(measured, title);
    const { classOf, ranges } = classify(PREFECTURES.map(({ region }) => values.get(region) ?? 0));
    for (const { region, anchor, path } of areas) {
      const value = values.get(region) ?? 0;
      setAttributes(path, { class: `shade-${classOf(value)}` });
      setAttributes(anchor, { 'aria-label': sentence(region, value) });
    }
    fill(key, keyEntry(0, texts.format.number(0)), ranges.map(range => keyEntry(range.shade, spanOf(texts.format, range))));
  }

  const caption = el('figcaption', {}, measured, key);
  return { element: el('figure', { class: 'mapped' }, readout, shapes, caption), update };
}

async function loadDrawing() {
  const response = await fetch(FILE);
  return new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
}

function area(drawing, shape, href) {
  const path = svg('path', { d: drawing.querySelector(`#${shape}`).getAttribute('d') });
  return { path, anchor: svg('a', { href }, path) };
}

function targetOf(key, index) {
  if (key in STEPS) {
    return (index + STEPS[key] + PREFECTURES.length) % PREFECTURES.length;
  }
  return { Home: 0, End: PREFECTURES.length - 1 }[key];
}

function keyEntry(shade, words) {
  const swatch = svg('svg', { class: 'swatch', viewBox: '0 0 10 10', 'aria-hidden': 'true' });
  swatch.append(svg('rect', { class: `shade-${shade}`, width: 10, height: 10 }));
  return el('li', {}, swatch, words);
}

function spanOf(format, { from, to }) {
  return from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`;
}

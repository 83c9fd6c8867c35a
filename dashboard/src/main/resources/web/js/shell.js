import { get } from './api.js';
import { el, fill, setAttributes, svg } from './dom.js';
import { LANGUAGES } from './i18n.js';
import { badge } from './parts/badge.js';
import { link } from './router.js';

const PARTS = [
  ['', 'nav.overview'],
  ['vacancies', 'nav.vacancies'],
  ['candidates', 'nav.candidates'],
  ['feeds', 'nav.feeds'],
  ['policy', 'nav.policy'],
];
const STATUS_MILLIS = 10_000;
const TONES = { up: 'good', open: 'good', down: 'bad', waiting: 'warn', unreachable: 'bad', reading: 'warn' };

export function buildTop(top, texts, changeLanguage) {
  const links = new Map(PARTS.map(([part, key]) => [part, el('a', { href: link(`/${part}`) }, texts.text(key))]));
  const matcher = el('span');
  const stream = el('span');
  fillTop(top, texts, links, el('p', { class: 'condition' }, matcher, stream), changeLanguage);

  async function showMatcher() {
    const state = await get('/status').then(stateOf, () => 'unreachable');
    fill(matcher, badge(texts.text(`shell.matcher.${state}`), TONES[state]));
  }

  showMatcher();
  const timer = setInterval(showMatcher, STATUS_MILLIS);
  return {
    mark: part => links.forEach((anchor, key) => setAttributes(anchor, { 'aria-current': key === part && 'page' })),
    showStream: state =>
      fill(stream, state === 'closed' ? null : badge(texts.text(`shell.stream.${state}`), TONES[state])),
    end: () => clearInterval(timer),
  };
}

function stateOf({ ready, matcher }) {
  return ready ? matcher : 'reading';
}

function fillTop(top, texts, links, condition, changeLanguage) {
  top.replaceChildren(
    el('a', { class: 'brand', href: link('/') }, knot(), el('span', {}, 'Musubi')),
    el(
      'nav',
      { 'aria-label': texts.text('nav.label') },
      el('ul', {}, [...links.values()].map(anchor => el('li', {}, anchor))),
    ),
    condition,
    languageSwitch(texts, changeLanguage),
  );
}

function languageSwitch(texts, changeLanguage) {
  const options = Object.entries(LANGUAGES).map(([code, name]) =>
    el('option', { value: code, lang: code, selected: code === texts.language }, name),
  );
  const choose = event => changeLanguage(event.target.value);
  return el(
    'label',
    { class: 'language' },
    el('span', { class: 'unseen' }, texts.text('shell.language')),
    el('select', { onchange: choose }, options),
  );
}

function knot() {
  return svg(
    'svg',
    { class: 'knot', viewBox: '0 0 32 32', 'aria-hidden': 'true' },
    svg('path', { d: 'M4 10 C10 10 12 24 19 24 C24 24 27 20 27 16 C27 12 24 8 19 8 C16 8 14 10 13 12' }),
    svg('path', { d: 'M10 19 C8 24 6 24 4 24' }),
  );
}

export function buildFoot(foot, texts) {
  foot.replaceChildren(
    el('p', {}, texts.text('foot.privacy')),
    el(
      'p',
      {},
      el('a', { href: 'api/v1/openapi.json' }, texts.text('foot.api')),
      ' · ',
      texts.pieces('foot.map', {
        source: el('a', { href: 'https://www.npmjs.com/package/@svg-maps/japan', rel: 'noreferrer' }, 'MapSVG'),
        licence: el('a', { href: 'https://creativecommons.org/licenses/by/4.0/', rel: 'noreferrer' }, 'CC BY 4.0'),
      }),
    ),
  );
}

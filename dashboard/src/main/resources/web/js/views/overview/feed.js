import { el, fill } from '../../dom.js';
import { badge } from '../../parts/badge.js';
import { panel } from '../../parts/panel.js';
import { sparkline } from '../../parts/sparkline.js';
import { empty } from '../../parts/states.js';
import { candidateLink, vacancyLink } from '../../router.js';

const SHOWN = 20;
const SECONDS = 60;
const TONES = { PROPOSED: 'good', UPDATED: 'plain', WITHDRAWN: 'warn' };

export function feed(context, { onEvents, onPause }) {
  const { texts } = context;
  const list = el('ol', { class: 'events', reversed: true });
  const line = sparkline(SECONDS);
  const rate = el('p', { class: 'lead' });
  const button = el('button', { type: 'button', class: 'not-printed', onclick: toggle }, texts.text('overview.live.pause'));
  const pulse = el('div', { class: 'pulse' }, rate, line.element);
  const nothing = empty(texts.text('overview.live.empty'));
  const element = panel({ title: texts.text('overview.live.title') }, nothing, list);

  let newest = [];
  let counts = [];
  let thisSecond = 0;
  let close = () => {};
  let clock = null;
  let chosen = {};
  let paused = false;

  async function start({ origin, status, field }) {
    end();
    const filter = { origin, status, field };
    chosen = filter;
    newest = [];
    counts = [];
    list.replaceChildren();
    nothing.hidden = false;
    const earlier = await latest(context.api, filter);
    if (filter === chosen) {
      newest = earlier;
      showNewest();
      open(earlier[0]?.cursor);
    }
  }

  function open(since) {
    end();
    if (paused) {
      return;
    }
    close = context.live({ filter: chosen, since, onBatch: take, onReset: onEvents });
    clock = setInterval(tick, 1_000);
    tick();
  }

  function take({ events, count }) {
    thisSecond += count;
    newest = [...events, ...newest].slice(0, SHOWN);
    if (!list.matches(':hover, :focus-within')) {
      showNewest();
    }
    onEvents();
  }

  function showNewest() {
    nothing.hidden ||= newest.length > 0;
    list.prepend(...newest.map(event => item(texts, event)));
    newest = [];
    while (list.children.length > SHOWN) {
      list.lastElementChild.remove();
    }
  }

  function tick() {
    counts = [...counts, thisSecond].slice(-SECONDS);
    thisSecond = 0;
    line.update(counts);
    const total = counts.reduce((sum, count) => sum + count, 0);
    fill(rate, texts.text('overview.live.rate', { count: total, last: counts.at(-1) }));
  }

  function toggle() {
    paused = !paused;
    fill(button, texts.text(paused ? 'overview.live.resume' : 'overview.live.pause'));
    context.announce(texts.text(paused ? 'overview.live.paused' : 'overview.live.resumed'));
    onPause(paused);
    open();
  }

  function end() {
    clearInterval(clock);
    close();
    close = () => {};
  }

  function leave() {
    chosen = null;
    end();
  }

  return { element, pulse, button, start, end: leave };
}

async function latest(api, filter) {
  try {
    const { events } = await api.get('/events/latest', { ...filter, limit: SHOWN });
    return events;
  } catch {
    return [];
  }
}

function item(texts, event) {
  const { type, candidateId, vacancyId, region, field, reason } = event;
  const sentence = texts.pieces(`overview.live.${type}`, {
    candidate: el('a', { href: candidateLink(candidateId, vacancyId) }, candidateId),
    vacancy: el('a', { href: vacancyLink(vacancyId) }, vacancyId),
    field: texts.name('field', field),
    region: texts.name('region', region),
    score: event.score,
    reason: reason ? texts.name('rule', reason) : '',
  });
  return el('li', { 'data-event': type }, badge(texts.name('event', type), TONES[type]), el('span', {}, sentence));
}

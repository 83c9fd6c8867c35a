import { el } from '../dom.js';

const KINDS = { 0: 'unreachable', 400: 'refused', 404: 'unknown', 503: 'busy' };
const NOTICES = { unreachable: 'offline', unknown: 'not-found', matcherAway: 'matcher-away' };

export function waiting(texts) {
  return el('p', { class: 'state waiting' }, texts.text('state.waiting'));
}

export function empty(sentence) {
  return el('p', { class: 'state', 'data-notice': 'empty' }, sentence);
}

export function reading(texts) {
  return el(
    'div',
    { class: 'state', 'data-notice': 'starting' },
    el('p', {}, el('strong', {}, texts.text('state.reading.title'))),
    el('p', {}, texts.text('state.reading.text')),
  );
}

export function failed(texts, problem, retry) {
  const { title, advice, notice } = describe(texts, problem);
  return el(
    'div',
    { class: 'state failed', role: 'alert', 'data-notice': notice },
    el('p', {}, el('strong', {}, title)),
    advice && el('p', {}, advice),
    problem.detail && el('p', { lang: 'en' }, problem.detail),
    retry && el('button', { type: 'button', onclick: retry }, texts.text('state.retry')),
  );
}

export function describe(texts, problem) {
  const kind = kindOf(problem);
  return {
    title: texts.text(`problem.${kind}.title`),
    advice: texts.text(`problem.${kind}.text`),
    notice: NOTICES[kind] ?? 'failed',
  };
}

function kindOf(problem) {
  return problem.isMatcherAway ? 'matcherAway' : KINDS[problem.status] ?? 'other';
}

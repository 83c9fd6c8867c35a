import { badge } from '../../parts/badge.js';

const TONES = { now: 'good', coming: 'warn', past: 'plain' };
const ORDER = Object.keys(TONES);

export function inForceBadge(texts, { inForce }) {
  return badge(texts.text(`policy.inForce.${inForce}`), TONES[inForce]);
}

export function byForce(one, other) {
  return ORDER.indexOf(one.inForce) - ORDER.indexOf(other.inForce);
}

export function span(texts, { effectiveFrom, effectiveTo }) {
  const from = texts.format.date(effectiveFrom);
  return effectiveTo
    ? texts.text('policy.span.closed', { from, to: texts.format.date(effectiveTo) })
    : texts.text('policy.span.open', { from });
}

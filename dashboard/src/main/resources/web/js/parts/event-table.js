import { el } from '../dom.js';
import { candidateLink, vacancyLink } from '../router.js';
import { badge } from './badge.js';
import { table } from './table.js';

const TONES = { PROPOSED: 'good', UPDATED: 'plain', WITHDRAWN: 'warn' };

export function eventTable(texts, { about = 'candidate' } = {}) {
  const { format } = texts;
  const column = (name, cell, more = {}) => ({ label: texts.text(`events.column.${name}`), cell, ...more });
  const subject = {
    candidate: ({ candidateId, vacancyId }) =>
      el('a', { href: candidateLink(candidateId, vacancyId) }, el('code', {}, candidateId)),
    vacancy: ({ vacancyId }) => el('a', { href: vacancyLink(vacancyId) }, el('code', {}, vacancyId)),
  };
  return table({
    caption: texts.text('events.caption'),
    key: ({ cursor }) => cursor,
    attributes: ({ type }) => ({ 'data-event': type }),
    columns: [
      column('date', ({ asOf }) => el('time', { datetime: asOf }, format.date(asOf))),
      column('what', ({ type }) => badge(texts.name('event', type), TONES[type])),
      column(about, subject[about], { header: true }),
      column('score', ({ score }) => format.number(score), { numeric: true }),
      column('workerPaid', ({ cost }) => format.money({ amount: cost.workerPaid, currency: cost.currency }), {
        numeric: true,
      }),
      column('reason', ({ reason }) => reason && why(texts, reason), { prose: true }),
    ],
  });
}

function why(texts, reason) {
  return [
    el('strong', {}, texts.name('rule', reason)),
    el('span', { class: 'because' }, texts.name('ruleMeans', reason)),
  ];
}

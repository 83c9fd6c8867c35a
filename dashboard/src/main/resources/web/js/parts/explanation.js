import { el } from '../dom.js';
import { vacancyLink } from '../router.js';
import { badge } from './badge.js';
import { capArithmetic } from './cap-arithmetic.js';
import { panel } from './panel.js';
import { partBar, scoreParts } from './score.js';
import { empty } from './states.js';
import { table } from './table.js';

export function explanation(texts, explained, vacancy, capRules) {
  const part = (name, content) => panel({ title: texts.text(`explanation.${name}.title`), level: 3 }, ...[content].flat());
  return [
    verdict(texts, explained, vacancy),
    part('costs', costItems(texts, explained.costs)),
    part('caps', caps(texts, explained.costs, vacancy, capRules)),
    explained.scoreParts && part('score', points(texts, explained)),
    part('rules', rules(texts, explained.rules)),
  ].filter(Boolean);
}

function verdict(texts, { eligible, rank, codes, asOf }, { vacancyId, field, status, region }) {
  const isListed = Number.isInteger(rank);
  const key = !eligible ? 'fails' : isListed ? 'listed' : 'unlisted';
  const tone = { fails: 'bad', unlisted: 'warn', listed: 'good' }[key];
  return el(
    'div',
    { class: 'verdict' },
    el(
      'p',
      {},
      el('a', { href: vacancyLink(vacancyId) }, el('code', {}, vacancyId)),
      ` ${[texts.name('field', field), texts.name('status', status), texts.name('region', region)].join(' · ')}`,
    ),
    el('p', {}, badge(texts.text(`explanation.verdict.${key}.badge`, { rank }), tone)),
    el('p', {}, texts.text(`explanation.verdict.${key}.text`, { count: codes.length, rank })),
    codes.length > 0 && el('ul', {}, codes.map(code => el('li', {}, texts.name('ruleMeans', code)))),
    el('p', { class: 'hint' }, texts.text('explanation.asOf', { date: texts.format.date(asOf) })),
  );
}

function rules(texts, judged) {
  const subjects = new Set(judged.map(({ table: subject }) => subject));
  return [...subjects].map(subject => ruleTable(texts, subject, judged.filter(({ table: about }) => about === subject)));
}

function ruleTable(texts, subject, judged) {
  const column = (name, cell, more = {}) => ({ label: texts.text(`explanation.rules.${name}`), cell, ...more });
  const list = table({
    caption: texts.name('subject', subject),
    key: ({ code }) => code,
    columns: [
      column('demand', ({ code }) => texts.name('ruleDemand', code), { header: true }),
      column('result', ({ holds }) =>
        badge(texts.text(`explanation.rules.${holds ? 'holds' : 'fails'}`), holds ? 'good' : 'bad'),
      ),
      column('code', ({ code }) => el('code', {}, code)),
    ],
  });
  list.update(judged);
  return el('div', { class: 'judged' }, list.element);
}

function costItems(texts, { items, currency }) {
  if (items.length === 0) {
    return empty(texts.text('explanation.costs.none'));
  }
  const { format } = texts;
  const column = (name, cell, more = {}) => ({ label: texts.text(`explanation.costs.${name}`), cell, ...more });
  const list = table({
    caption: texts.text('explanation.costs.caption'),
    key: ({ place }) => place,
    columns: [
      column('category', ({ category }) => texts.name('category', category), { header: true }),
      column('payer', ({ payer }) => texts.name('payer', payer)),
      column('amount', item => format.money(item), { numeric: true }),
      column('settled', ({ settled }) => money(texts, settled, currency), { numeric: true }),
      column('counted', item => counted(texts, item)),
    ],
  });
  list.update(items.map((item, place) => ({ ...item, place })));
  return list.element;
}

function counted(texts, { payer, employerPays, countedBy }) {
  if (payer !== 'WORKER') {
    return texts.text('explanation.costs.notTheWorker');
  }
  if (employerPays) {
    return texts.text('explanation.costs.employerPays');
  }
  return countedBy.length === 0
    ? texts.text('explanation.costs.byNone')
    : countedBy.map(ruleId => el('code', { class: 'line' }, ruleId));
}

function caps(texts, costs, vacancy, capRules) {
  if (costs.rules.length === 0) {
    return empty(texts.name('ruleMeans', 'NO_CAP_RULE'));
  }
  const sum = amount => money(texts, amount, costs.currency);
  const policy = new Map(capRules.map(rule => [rule.ruleId, rule]));
  const column = (name, cell, more = {}) => ({ label: texts.text(`explanation.caps.${name}`), cell, ...more });
  const list = table({
    caption: texts.text('explanation.caps.caption'),
    key: ({ ruleId }) => ruleId,
    columns: [
      column('rule', ({ ruleId }) => el('code', {}, ruleId), { header: true }),
      column(
        'arithmetic',
        ({ ruleId, arithmetic }) =>
          policy.has(ruleId) ? capArithmetic(texts, policy.get(ruleId), vacancy) : el('span', { lang: 'en' }, arithmetic),
        { prose: true },
      ),
      column('workerPaid', ({ workerPaid }) => sum(workerPaid), { numeric: true }),
      column('cap', ({ cap }) => sum(cap), { numeric: true }),
      column('headroom', ({ headroom }) => sum(headroom), { numeric: true }),
      column('result', ({ ruleId, exceeded }) => [
        outcome(texts, exceeded),
        ruleId === costs.capRuleId && [' ', badge(texts.text('explanation.caps.binding'))],
      ]),
    ],
  });
  list.update(costs.rules);
  return list.element;
}

function money(texts, amount, currency) {
  return amount === null ? texts.text('explanation.unknown') : texts.format.money({ amount, currency });
}

function outcome(texts, exceeded) {
  if (exceeded === null) {
    return badge(texts.text('explanation.unknown'), 'warn');
  }
  return badge(texts.text(`explanation.caps.${exceeded ? 'exceeded' : 'kept'}`), exceeded ? 'bad' : 'good');
}

function points(texts, { score, scoreParts: parts }) {
  const { format } = texts;
  const column = (name, cell, more = {}) => ({ label: texts.text(`explanation.score.${name}`), cell, ...more });
  const list = table({
    caption: texts.text('explanation.score.caption', { score }),
    key: ({ part }) => part,
    columns: [
      column('part', ({ part }) => texts.name('part', part), { header: true }),
      column('points', row => format.number(row.points), { numeric: true }),
      column('most', ({ most }) => format.number(most), { numeric: true }),
      column('bar', ({ part, points: reached, most }) => partBar(part, reached, most)),
    ],
  });
  list.update(scoreParts(parts));
  return list.element;
}

import { el, fill } from '../dom.js';
import { link } from '../router.js';
import { badge } from './badge.js';
import { disclosure, panel } from './panel.js';
import { table } from './table.js';

export function receiptList(texts, feed) {
  const sums = el('p', { class: 'lead' });
  const list = receiptTable(texts);
  return {
    element: panel({ title: el('code', {}, feed) }, sums, list.element),
    update(receipts) {
      fill(sums, summary(texts, receipts));
      list.update(receipts);
    },
  };
}

function summary(texts, receipts) {
  const sum = name => receipts.reduce((total, receipt) => total + receipt[name], 0);
  const toMend = receipts.filter(needsMending).length;
  return [
    texts.text('feeds.sums', { taken: sum('taken'), unchanged: sum('unchanged'), refused: sum('refused') }),
    texts.text(toMend === 0 ? 'feeds.allGood' : 'feeds.toMend', { count: toMend }),
  ].join(' ');
}

function needsMending({ refused, held, problem }) {
  return refused > 0 || held > 0 || problem !== null;
}

function receiptTable(texts) {
  const { format } = texts;
  const column = (name, cell, more = {}) => ({ label: texts.text(`feeds.column.${name}`), cell, ...more });
  const count = name => column(name, receipt => format.number(receipt[name]), { numeric: true });
  return table({
    caption: texts.text('feeds.caption'),
    key: ({ file }) => file,
    columns: [
      column('file', ({ file }) => el('code', {}, file), { header: true }),
      column('kind', ({ kind }) => texts.name('kind', kind)),
      column('received', ({ receivedAt }) => (receivedAt ? format.dateTime(receivedAt) : '–')),
      ...['lines', 'taken', 'unchanged', 'withdrawn', 'refused', 'held'].map(count),
      column('next', receipt => [state(texts, receipt), advice(texts, receipt), remarks(texts, receipt.remarks)], {
        prose: true,
      }),
    ],
  });
}

function state(texts, { refused, held, problem }) {
  if (problem) {
    return badge(texts.text('feeds.state.problem'), 'bad');
  }
  return refused + held > 0
    ? badge(texts.text('feeds.state.mend'), 'warn')
    : badge(texts.text('feeds.state.good'), 'good');
}

function advice(texts, { feed, file, refused, held, problem }) {
  const line = (...content) => el('span', { class: 'because' }, ...content);
  return [
    problem && line(texts.name('refusal', problem.code), ' ', texts.name('refusalMend', problem.code)),
    problem && el('span', { class: 'because', lang: 'en' }, problem.message),
    refused > 0 &&
      line(
        texts.text('feeds.mendRows', { count: refused }),
        ' ',
        el('a', { href: link('/feeds', { feed, file }) }, texts.text('feeds.showRows')),
      ),
    held > 0 && line(texts.text('feeds.held', { count: held })),
  ];
}

function remarks(texts, remarked) {
  return (
    remarked.length > 0 &&
    disclosure(
      texts.text('feeds.remarks', { count: remarked.length }),
      el('ul', {}, remarked.map(remark => el('li', {}, remarkText(texts, remark)))),
    )
  );
}

function remarkText(texts, { code, column, count }) {
  return [
    column && [el('q', {}, column), ' '],
    texts.name('remark', code),
    ' ',
    count > 0 && [texts.text('feeds.times', { count }), ' '],
    texts.name('remarkMend', code),
  ];
}

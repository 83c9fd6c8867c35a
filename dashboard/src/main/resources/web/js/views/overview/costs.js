import { el } from '../../dom.js';
import { average } from '../../format.js';
import { bars } from '../../parts/bars.js';
import { figures } from '../../parts/figures.js';
import { panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { monthsOfWage } from './measures.js';

export function costs({ texts }) {
  const { format } = texts;
  const say = (key, values) => texts.text(`overview.costs.${key}`, values);
  const held = figures([{ key: 'heldBack', label: say('heldBack') }]);
  const currencies = new Map();
  const amounts = el('div', { class: 'stack' });
  const spreads = el('div', { class: 'stack' });
  const nothing = empty(say('empty'));

  function update(cell) {
    held.update({ heldBack: { value: format.number(cell?.heldBack ?? 0), note: excess(cell) } });
    const groups = (cell?.costs ?? []).map(groupOf);
    fillWith(amounts, groups.map(group => group.amounts));
    fillWith(spreads, groups.length > 0 ? groups.map(group => group.spread) : [nothing]);
  }

  function groupOf(cost) {
    const group = currencies.get(cost.currency) ?? currencyGroup(texts, cost.currency);
    currencies.set(cost.currency, group);
    group.update(cost);
    return group;
  }

  function excess(cell) {
    const sums = cell?.heldBackBy ?? [];
    if (sums.length !== 1 || cell.heldBack === 0) {
      return sums.length === 0 ? '' : say('excessIn', { currencies: format.list(sums.map(({ currency }) => currency)) });
    }
    const [{ amount, currency }] = sums;
    return say('excess', { amount: format.money({ amount: average(amount, cell.heldBack), currency }) });
  }

  const left = el('div', { class: 'loose' }, held.element, amounts, limits(texts));
  return {
    element: panel({ title: say('title'), note: say('note') }, el('div', { class: 'columns' }, left, spreads)),
    update,
  };
}

function fillWith(host, elements) {
  if (elements.length !== host.children.length || elements.some((element, index) => element !== host.children[index])) {
    host.replaceChildren(...elements);
  }
}

function currencyGroup(texts, currency) {
  const { format } = texts;
  const say = (key, values) => texts.text(`overview.costs.${key}`, values);
  const shown = figures(['paid', 'headroom', 'months'].map(key => ({ key, label: say(key) })));
  let cost = { pairs: 0, months: [] };
  const sheet = table({
    caption: say('caption', { currency }),
    key: ({ band }) => band,
    columns: [
      { label: say('band'), header: true, cell: ({ band }) => say(`bands.${band}`) },
      { label: texts.text('overview.column.shortlistedPairs'), numeric: true, cell: ({ pairs }) => format.number(pairs) },
      { label: say('share'), numeric: true, cell: ({ pairs }) => format.percent(cost.pairs ? pairs / cost.pairs : 0) },
      {
        label: texts.text('overview.column.comparison'),
        chart: true,
        cell: ({ pairs }) => bars([{ value: pairs, tone: 'supply' }], Math.max(...cost.months)),
      },
    ],
  });

  return {
    amounts: shown.element,
    spread: sheet.element,
    update(next) {
      cost = next;
      shown.update(averages(format, say, cost));
      sheet.update(cost.months.map((pairs, band) => ({ band, pairs })));
    },
  };
}

function averages(format, say, cost) {
  const { pairs, workerPaid, cap, currency } = cost;
  const money = total => format.money({ amount: average(total, pairs), currency });
  const headroom = Number(cap) - Number(workerPaid);
  return {
    paid: { value: money(workerPaid), note: say('perPair') },
    headroom: {
      value: money(headroom),
      note: say('ofLimit', { share: format.percent(Number(cap) > 0 ? headroom / Number(cap) : 0) }),
    },
    months: { value: monthsOfWage(format, { costs: [cost] }) ?? '–', note: say('sdg') },
  };
}

function limits(texts) {
  const points = ['quoted', 'counted', 'wage', 'pairs', 'held'];
  return el(
    'div',
    { class: 'limits' },
    el('h3', {}, texts.text('overview.costs.limits.title')),
    el('ul', {}, points.map(point => el('li', {}, texts.text(`overview.costs.limits.${point}`)))),
  );
}

import { el, fill } from '../dom.js';
import { panel } from './panel.js';
import { failed } from './states.js';
import { table } from './table.js';

export function reachPanel({ api, texts, announce }, vacancyId) {
  const aborter = new AbortController();
  const answer = el('div', { class: 'followed' });
  const button = el('button', { type: 'button', onclick: ask }, texts.text('reach.ask'));
  const element = panel(
    { title: texts.text('reach.title'), note: texts.text('reach.note') },
    el('p', { class: 'not-printed' }, button),
    answer,
  );

  async function ask() {
    button.disabled = true;
    const counting = texts.text('reach.counting');
    fill(answer, el('p', { class: 'state' }, el('progress', { 'aria-label': counting }), counting));
    try {
      const reach = await api.get(`/vacancies/${encodeURIComponent(vacancyId)}/reach`, {}, aborter.signal);
      fill(answer, ...results(texts, reach));
      announce(texts.text('reach.done'));
    } catch (problem) {
      if (!aborter.signal.aborted) {
        fill(answer, failed(texts, problem));
      }
    }
    button.disabled = false;
    fill(button, texts.text('reach.again'));
  }

  return { element, end: () => aborter.abort() };
}

function results(texts, reach) {
  const { format } = texts;
  const money = amount => format.money({ amount, currency: reach.currency });
  const changes = table({
    caption: texts.text('reach.caption', { date: format.date(reach.asOf) }),
    key: ({ change }) => change,
    columns: [
      { label: texts.text('reach.column.change'), cell: ({ change }) => change, header: true },
      { label: texts.text('reach.column.lifts'), cell: ({ lifts }) => more(texts, lifts), numeric: true },
    ],
  });
  changes.update(rows(texts, reach, money));
  return [
    el('p', {}, texts.text('reach.now', { count: reach.eligible })),
    el('p', {}, heldBack(texts, reach, money)),
    changes.element,
    el('p', { class: 'hint' }, texts.text('reach.caveat')),
  ];
}

function rows(texts, { employerPays, everyCategory, wageSteps }, money) {
  return [
    ...employerPays.map(({ category, lifts }) => ({
      change: texts.text('reach.change.category', { category: texts.name('category', category) }),
      lifts,
    })),
    { change: texts.text('reach.change.everyCategory'), lifts: everyCategory.lifts },
    ...wageSteps.map(({ monthlyWage, raise, lifts }) => ({
      change: texts.text('reach.change.wage', { wage: money(monthlyWage), raise: money(raise) }),
      lifts,
    })),
  ];
}

function more(texts, lifts) {
  return lifts === 0 ? texts.text('reach.nobodyMore') : texts.text('reach.more', { count: lifts });
}

function heldBack(texts, { heldBack: count, heldBackBy }, money) {
  if (count === 0) {
    return texts.text('reach.nobodyHeldBack');
  }
  const { least, median, most } = heldBackBy;
  const range = { count, least: money(least), most: money(most) };
  return median === null
    ? texts.text('reach.heldBackRange', range)
    : texts.text('reach.heldBack', { ...range, median: money(median) });
}

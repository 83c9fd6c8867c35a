import { el } from '../dom.js';
import { filters } from '../parts/filters.js';
import { follow } from '../parts/follow.js';
import { capRules } from './policy/cap-rules.js';
import { entryRequirements } from './policy/entry-requirements.js';
import { fxRates } from './policy/fx-rates.js';
import { intakeStops } from './policy/intake-stops.js';
import { minimumWages } from './policy/minimum-wages.js';

const REFRESH_SECONDS = 60;

export async function show(root, { query }, context) {
  const { api, texts } = context;
  context.title(texts.text('nav.policy'));

  const bar = filters({
    label: texts.text('policy.filters'),
    fields: [{ name: 'on', label: texts.text('policy.on'), type: 'date' }],
    query,
    onChange: () => policy.refresh(),
  });
  const shownOn = el('p', { class: 'lead' });
  root.append(el('p', { class: 'lead' }, texts.text('policy.lead')), bar.element, shownOn);

  let sections = [];
  const policy = follow(root, context, {
    load: signal => api.get('/policy', { on: bar.chosen.on }, signal),
    draw(body, answer) {
      if (!body.hasChildNodes()) {
        sections = arrange(body, context);
      }
      bar.element.elements.on.value ||= answer.on;
      shownOn.textContent = texts.text('policy.shownOn', { date: texts.format.date(answer.on) });
      sections.forEach(section => section.update(answer));
    },
    everySeconds: REFRESH_SECONDS,
  });

  return policy.end;
}

function arrange(body, context) {
  const long = [capRules, intakeStops, entryRequirements].map(build => build(context));
  const short = [minimumWages, fxRates].map(build => build(context));
  body.append(...long.map(({ element }) => element), el('div', { class: 'columns' }, short.map(({ element }) => element)));
  return [...long, ...short];
}

import { el, fill } from '../dom.js';
import { readEmployers } from '../organisations.js';
import { offerChoices } from '../parts/cell-choices.js';
import { filters } from '../parts/filters.js';
import { follow } from '../parts/follow.js';
import { organisation } from '../parts/organisation.js';
import { empty } from '../parts/states.js';
import { table } from '../parts/table.js';
import { link, vacancyLink } from '../router.js';

const PAGE = 50;
const REFRESH_SECONDS = 30;
const CHOICES_SECONDS = 60;
const EVERYTHING = { origin: '*', destination: '*', status: '*', field: '*' };

export async function show(root, { query }, context) {
  const { api, texts } = context;
  context.title(texts.text('vacancies.title'));
  const form = filters({ label: texts.text('vacancies.filters'), query, fields: fields(texts), onChange: changed });
  root.append(form.element);

  const list = follow(root, context, {
    load: signal =>
      Promise.all([
        api.get('/shortlists', { ...form.chosen, after: query.get('after'), limit: PAGE }, signal),
        readEmployers(api, signal),
      ]),
    draw: drawer(texts, () => form.chosen, tell),
    everySeconds: REFRESH_SECONDS,
  });
  const choices = follow(el('div'), context, {
    load: signal => Promise.all([offerChoices(context, form, signal), offerRegions(context, form, signal)]),
    draw: () => {},
    everySeconds: CHOICES_SECONDS,
  });
  const closeStream = context.live({ onBatch: list.soon, onReset: list.soon });

  let isAwaited = false;

  function changed() {
    if (query.has('after')) {
      location.hash = link('/vacancies', form.chosen);
    } else {
      isAwaited = true;
      list.refresh();
    }
  }

  function tell(count) {
    if (isAwaited) {
      context.announce(count);
      isAwaited = false;
    }
  }

  return () => {
    closeStream();
    choices.end();
    list.end();
  };
}

function fields(texts) {
  const select = name => ({
    name,
    label: texts.text(`vacancies.filter.${name}.label`),
    any: texts.text(`vacancies.filter.${name}.any`),
  });
  return [
    ...['origin', 'status', 'field', 'region'].map(select),
    { name: 'employer', type: 'search', label: texts.text('vacancies.filter.employer.label') },
  ];
}

async function offerRegions({ api, texts }, form, signal) {
  const { cells } = await api.get('/statistics', EVERYTHING, signal);
  const regions = cells.flatMap(cell => cell.regions).map(({ region }) => region);
  form.offer('region', regions.map(region => ({ value: region, label: texts.name('region', region) })));
}

function drawer(texts, chosen, tell) {
  let parts = null;
  return (body, [{ shortlists, next, total }, employers]) => {
    if (!body.contains(parts?.count)) {
      parts = build(body, texts);
    }
    const count = texts.text('vacancies.count', { count: total });
    fill(parts.count, count);
    tell(count);
    parts.list.element.hidden = shortlists.length === 0;
    parts.list.update(shortlists.map(shortlist => ({ ...shortlist, employer: employers.get(shortlist.employerId) })));
    fill(parts.none, shortlists.length === 0 && empty(texts.text('vacancies.none')));
    fill(parts.pages, pages(texts, chosen(), next));
  };
}

function build(body, texts) {
  const parts = {
    count: el('p', { class: 'count' }),
    list: vacancyTable(texts),
    none: el('div'),
    pages: el('nav', { class: 'pages not-printed', 'aria-label': texts.text('vacancies.pages') }),
  };
  body.append(parts.count, parts.list.element, parts.none, parts.pages);
  return parts;
}

function vacancyTable(texts) {
  const { format } = texts;
  const column = (name, cell, more = {}) => ({ label: texts.text(`vacancies.column.${name}`), cell, ...more });
  return table({
    caption: texts.text('vacancies.caption'),
    key: ({ vacancyId }) => vacancyId,
    attributes: ({ vacancyId }) => ({ 'data-vacancy': vacancyId }),
    columns: [
      column('vacancy', ({ vacancyId }) => el('a', { href: vacancyLink(vacancyId) }, el('code', {}, vacancyId)), {
        header: true,
      }),
      column('employer', ({ employerId, employer }) =>
        el('a', { href: link('/vacancies', { employer: employerId }) }, organisation(employerId, employer)),
      ),
      column('field', ({ field }) => texts.name('field', field)),
      column('status', ({ status }) => texts.name('status', status)),
      column('region', ({ region }) => texts.name('region', region)),
      column('wage', ({ monthlyWage }) => (monthlyWage ? format.money(monthlyWage) : '–'), { numeric: true }),
      column('openings', ({ openings }) => format.number(openings), { numeric: true }),
      column('listed', ({ filled, size }) => texts.text('vacancies.listed', { filled, size }), { numeric: true }),
      column('best', ({ best }) => (best === null ? '–' : format.number(best)), { numeric: true }),
    ],
  });
}

function pages(texts, chosen, next) {
  const after = next && new URL(next, location.href).searchParams.get('after');
  const isFirst = !location.hash.includes('after=');
  return [
    !isFirst && el('a', { href: link('/vacancies', chosen) }, texts.text('vacancies.first')),
    after && el('a', { href: link('/vacancies', { ...chosen, after }), rel: 'next' }, texts.text('vacancies.next')),
  ];
}

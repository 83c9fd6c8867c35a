import { el, fill } from '../dom.js';
import { filters } from '../parts/filters.js';
import { follow } from '../parts/follow.js';
import { panel } from '../parts/panel.js';
import { receiptList } from '../parts/receipt-list.js';
import { refusalTable } from '../parts/refusal-table.js';
import { empty } from '../parts/states.js';
import { link } from '../router.js';

const LINES = 50;
const REFRESH_SECONDS = 10;

export async function show(root, { query }, context) {
  const { api, texts } = context;
  context.title(texts.text('feeds.title'));
  const publishers = el('div', { class: 'followed' });
  const refused = panel({ title: texts.text('refusals.title'), note: texts.text('refusals.note') });
  const form = filters({ label: texts.text('refusals.filters'), query, fields: fields(texts), onChange: changed });
  refused.append(form.element);
  root.append(...(query.has('feed') ? [refused, publishers] : [publishers, refused]));

  let known = [];
  const receipts = follow(publishers, context, {
    load: signal => api.get('/feeds', {}, signal),
    draw(body, { feeds }) {
      known = feeds;
      offerChoices(form, known);
      fill(body, feeds.length === 0 ? empty(texts.text('feeds.none')) : feeds.map(feed => receiptList(texts, feed)));
    },
    everySeconds: REFRESH_SECONDS,
  });
  const rejections = follow(refused, context, {
    load: signal =>
      api.get('/feeds/rejections', { ...form.chosen, after: query.get('after'), limit: LINES }, signal),
    draw: (body, { rejections: lines, next }) =>
      fill(body, lines.length === 0 ? empty(texts.text('refusals.none')) : rows(texts, lines), older(texts, form, next)),
    everySeconds: REFRESH_SECONDS,
  });

  function changed(chosen) {
    if (query.has('after')) {
      location.hash = link('/feeds', chosen);
    } else {
      offerChoices(form, known);
      rejections.refresh();
    }
  }

  return () => {
    receipts.end();
    rejections.end();
  };
}

function fields(texts) {
  return ['feed', 'file'].map(name => ({
    name,
    label: texts.text(`refusals.filter.${name}.label`),
    any: texts.text(`refusals.filter.${name}.any`),
  }));
}

function offerChoices(form, feeds) {
  const options = values => [...new Set(values)].sort().map(value => ({ value, label: value }));
  const { feed: chosen } = form.chosen;
  const listed = feeds.filter(({ feed }) => chosen === '' || feed === chosen);
  form.offer('feed', options(feeds.map(({ feed }) => feed)));
  form.offer('file', options(listed.flatMap(({ receipts }) => receipts.map(({ file }) => file))));
}

function rows(texts, lines) {
  const list = refusalTable(texts);
  list.update(lines.flatMap(line => line.reasons.map((reason, place) => ({ ...line, ...reason, place }))));
  return list.element;
}

function older(texts, form, next) {
  const after = next && new URL(next, location.href).searchParams.get('after');
  return (
    after &&
    el(
      'nav',
      { class: 'pages not-printed', 'aria-label': texts.text('refusals.pages') },
      el('a', { href: link('/feeds', { ...form.chosen, after }), rel: 'next' }, texts.text('refusals.older')),
    )
  );
}

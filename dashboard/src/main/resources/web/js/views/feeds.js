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
  const drawFeeds = feedDrawer(texts);
  const receipts = follow(publishers, context, {
    load: signal => api.get('/feeds', {}, signal),
    draw(body, { feeds }) {
      known = feeds;
      offerChoices(form, known);
      drawFeeds(body, feeds);
    },
    everySeconds: REFRESH_SECONDS,
  });
  const rejections = follow(refused, context, {
    load: signal =>
      api.get('/feeds/rejections', { ...form.chosen, after: query.get('after'), limit: LINES }, signal),
    draw: refusalDrawer(texts, form),
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

function feedDrawer(texts) {
  const lists = new Map();
  return (body, feeds) => {
    if (feeds.length === 0) {
      body.replaceChildren(empty(texts.text('feeds.none')));
      return;
    }
    for (const { feed, receipts } of feeds) {
      if (!lists.has(feed)) {
        lists.set(feed, receiptList(texts, feed));
      }
      lists.get(feed).update(receipts);
    }
    const wanted = feeds.map(({ feed }) => lists.get(feed).element);
    if (wanted.length !== body.children.length || wanted.some((element, place) => element !== body.children[place])) {
      body.replaceChildren(...wanted);
    }
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

function refusalDrawer(texts, form) {
  const none = el('div');
  const list = refusalTable(texts);
  const pages = el('nav', { class: 'pages not-printed', 'aria-label': texts.text('refusals.pages') });
  return (body, { rejections, next }) => {
    if (!body.contains(none)) {
      body.replaceChildren(none, list.element, pages);
    }
    fill(none, rejections.length === 0 && empty(texts.text('refusals.none')));
    list.element.hidden = rejections.length === 0;
    list.update(rejections.flatMap(line => line.reasons.map((reason, place) => ({ ...line, ...reason, place }))));
    fill(pages, older(texts, form, next));
  };
}

function older(texts, form, next) {
  const after = next && new URL(next, location.href).searchParams.get('after');
  return after && el('a', { href: link('/feeds', { ...form.chosen, after }), rel: 'next' }, texts.text('refusals.older'));
}

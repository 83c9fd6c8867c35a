import * as api from './api.js';
import { el, fill } from './dom.js';
import { chooseLanguage, loadTexts, rememberLanguage } from './i18n.js';
import { openLive } from './live.js';
import { failed, waiting } from './parts/states.js';
import { findRoute, here, link, setQuery } from './router.js';
import { buildFoot, buildTop } from './shell.js';

const main = document.getElementById('main');
const announcer = document.getElementById('announcer');

let texts = null;
let top = null;
let endView = () => {};
let visit = 0;

async function useLanguage(language) {
  texts = await loadTexts(language);
  document.documentElement.lang = language;
  fill(document.getElementById('skip'), texts.text('shell.skip'));
  top?.end();
  top = buildTop(document.getElementById('top'), texts, changeLanguage);
  buildFoot(document.getElementById('foot'), texts);
}

async function changeLanguage(language) {
  rememberLanguage(language);
  setQuery({ lang: '' });
  await useLanguage(language);
  document.querySelector('#top select').focus();
  await show({ moved: false });
}

async function goOn() {
  const { query } = here();
  main.setAttribute('aria-busy', true);
  if (query.has('lang') && chooseLanguage(query) !== texts.language) {
    await useLanguage(chooseLanguage(query));
  }
  await show({ moved: true });
}

async function show({ moved }) {
  const ticket = ++visit;
  endView();
  endView = () => {};
  const { path, query } = here();
  const route = findRoute(path);
  top.mark(route?.part);
  const heading = el('h1', { tabindex: -1 });
  const root = el('div', { class: 'view' });
  main.replaceChildren(heading, root);
  main.dataset.view = route?.name ?? 'missing';
  const context = createContext(heading, () => ticket === visit);
  const settled = context.begin();
  if (route === null) {
    showMissing(root, context);
  } else {
    await open(route, root, { ...route.parameters, query }, context, ticket);
  }
  settled();
  if (moved && ticket === visit) {
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }
}

async function open(route, root, parameters, context, ticket) {
  root.append(waiting(texts));
  try {
    const view = await route.view().catch(throwUnreachable);
    root.replaceChildren();
    const end = (await view.show(root, parameters, context)) ?? (() => {});
    if (ticket === visit) {
      endView = end;
    } else {
      end();
    }
  } catch (problem) {
    root.replaceChildren(failed(texts, problem, () => show({ moved: false })));
  }
}

function throwUnreachable(problem) {
  throw problem instanceof TypeError ? new api.Problem({ status: 0 }) : problem;
}

function showMissing(root, context) {
  context.title(texts.text('shell.missing.title'));
  const overview = el('a', { href: link('/') }, texts.text('nav.overview'));
  root.append(el('p', { 'data-notice': 'not-found' }, texts.pieces('shell.missing.text', { overview })));
}

function createContext(heading, isCurrent) {
  let pending = 0;

  function showBusy() {
    if (isCurrent()) {
      main.setAttribute('aria-busy', pending > 0);
    }
  }

  return {
    api,
    texts,
    begin() {
      let done = false;
      pending += 1;
      showBusy();
      return () => {
        pending -= done ? 0 : 1;
        done = true;
        showBusy();
      };
    },
    title(...pieces) {
      if (isCurrent()) {
        fill(heading, ...pieces);
        document.title = `${heading.textContent} – Musubi`;
      }
    },
    announce(sentence) {
      announcer.textContent = sentence;
    },
    live(options) {
      return openLive({ ...options, onState: top.showStream });
    },
  };
}

function openDisclosures() {
  for (const details of main.querySelectorAll('details')) {
    details.open = true;
  }
}

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', goOn);
addEventListener('beforeprint', openDisclosures);

await useLanguage(chooseLanguage(here().query));
await show({ moved: false });

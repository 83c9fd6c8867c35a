import { el } from '../dom.js';
import { describe, failed, reading, waiting } from './states.js';

const READING_SECONDS = 2;

export function follow(host, context, { load, draw, everySeconds = 0 }) {
  const { texts } = context;
  const settled = context.begin();
  const body = el('div', { class: 'followed' });
  const notice = el('p', { class: 'stale', hidden: true, 'data-notice': 'offline' });
  host.append(notice, body);

  let aborter = null;
  let timer = null;
  let drawn = null;
  let ended = false;

  async function refresh() {
    clearTimeout(timer);
    aborter?.abort();
    aborter = new AbortController();
    const { signal } = aborter;
    try {
      const data = await load(signal);
      if (!signal.aborted) {
        succeed(data);
      }
    } catch (problem) {
      if (!signal.aborted) {
        fail(problem);
      }
    }
    if (!signal.aborted) {
      settled();
    }
  }

  function succeed(data) {
    notice.hidden = true;
    if (drawn === null) {
      body.replaceChildren();
    }
    if (!same(data, drawn)) {
      draw(body, data);
      drawn = data;
    }
    again(everySeconds);
  }

  function fail(problem) {
    if (drawn !== null) {
      notice.textContent = texts.text('state.stale', { reason: describe(texts, problem).title });
      notice.hidden = false;
      again(everySeconds || problem.retryAfter);
    } else if (problem.isNotReady) {
      body.replaceChildren(reading(texts));
      again(problem.retryAfter || READING_SECONDS);
    } else {
      body.replaceChildren(failed(texts, problem, refresh));
    }
  }

  function again(seconds) {
    clearTimeout(timer);
    if (seconds > 0 && !ended) {
      timer = setTimeout(refresh, seconds * 1_000);
    }
  }

  body.append(waiting(texts));
  refresh();
  return {
    refresh,
    restart() {
      drawn = null;
      refresh();
    },
    end() {
      ended = true;
      clearTimeout(timer);
      aborter?.abort();
    },
  };
}

function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, index) => part === other[index]);
  }
  return one === other;
}

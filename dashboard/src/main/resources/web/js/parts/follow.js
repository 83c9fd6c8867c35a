import { el, fill } from '../dom.js';
import { describe, failed, reading, waiting } from './states.js';

const READING_SECONDS = 2;
const SOON_MILLIS = 2_000;

export function follow(host, context, { load, draw, everySeconds = 0 }) {
  const { texts } = context;
  const settled = context.begin();
  const body = el('div', { class: 'followed' });
  const notice = el('p', { class: 'stale', hidden: true, 'data-notice': 'offline' });
  host.append(notice, body);

  let aborter = null;
  let timer = null;
  let soonTimer = null;
  let underWay = false;
  let drawn = null;
  let held = false;

  async function refresh() {
    stopTimers();
    underWay = true;
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
      underWay = false;
      settled();
    }
  }

  function soon() {
    if (!held) {
      soonTimer ??= setTimeout(refreshUnlessUnderWay, SOON_MILLIS);
    }
  }

  function refreshUnlessUnderWay() {
    soonTimer = null;
    if (underWay) {
      soon();
    } else {
      refresh();
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
      fill(body, reading(texts));
      again(problem.retryAfter || READING_SECONDS);
    } else {
      fill(body, failed(texts, problem, refresh));
      again(everySeconds);
    }
  }

  function again(seconds) {
    clearTimeout(timer);
    if (seconds > 0 && !held) {
      timer = setTimeout(refresh, seconds * 1_000);
    }
  }

  function stopTimers() {
    clearTimeout(timer);
    clearTimeout(soonTimer);
    soonTimer = null;
  }

  function end() {
    held = true;
    stopTimers();
    aborter?.abort();
  }

  body.append(waiting(texts));
  refresh();
  return {
    refresh,
    soon,
    restart() {
      drawn = null;
      return refresh();
    },
    hold() {
      held = true;
      stopTimers();
    },
    release() {
      held = false;
      return refresh();
    },
    end,
  };
}

function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, index) => part === other[index]);
  }
  return one === other;
}

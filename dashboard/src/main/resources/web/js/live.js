import { address } from './api.js';

const REPAINT_MILLIS = 250;
const RETRY_MILLIS = [1_000, 2_000, 5_000, 10_000, 30_000];
const KEPT = 50;

export function openLive({ filter = {}, since, onBatch, onReset = () => {}, onState = () => {} }) {
  let source = null;
  let cursor = since;
  let failures = 0;
  let retry = null;
  let repaint = null;
  let received = 0;
  const newest = [];

  function connect() {
    clearTimeout(retry);
    onState('connecting');
    source = new EventSource(address('/events', { ...filter, since: cursor }));
    source.addEventListener('open', opened);
    source.addEventListener('match', take);
    source.addEventListener('reset', reset);
    source.addEventListener('error', failed);
  }

  function disconnect() {
    clearTimeout(retry);
    source?.close();
    source = null;
  }

  function opened() {
    failures = 0;
    onState('open');
  }

  function take(message) {
    cursor = message.lastEventId || cursor;
    received += 1;
    newest.push(message);
    if (newest.length > KEPT) {
      newest.shift();
    }
    repaint ??= setTimeout(paint, REPAINT_MILLIS);
  }

  function paint() {
    repaint = null;
    const events = newest.splice(0).map(({ data, lastEventId }) => ({ ...JSON.parse(data), cursor: lastEventId }));
    const count = received;
    received = 0;
    onBatch({ events: events.reverse(), count });
  }

  function reset() {
    disconnect();
    cursor = undefined;
    newest.length = 0;
    onReset();
    retry = setTimeout(connect, RETRY_MILLIS[0]);
  }

  function failed() {
    onState('waiting');
    if (source.readyState === EventSource.CLOSED) {
      retry = setTimeout(connect, RETRY_MILLIS[Math.min(failures, RETRY_MILLIS.length - 1)]);
      failures += 1;
    }
  }

  function followVisibility() {
    if (document.hidden) {
      disconnect();
      onState('paused');
    } else if (source === null) {
      connect();
    }
  }

  document.addEventListener('visibilitychange', followVisibility);
  followVisibility();

  return function close() {
    document.removeEventListener('visibilitychange', followVisibility);
    clearTimeout(repaint);
    disconnect();
    onState('closed');
  };
}

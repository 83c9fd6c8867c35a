const BASE = 'api/v1';
const KEPT_ANSWERS = 64;

const answers = new Map();

export class Problem extends Error {
  constructor({ status, type = '', title = '', detail = '', retryAfter = 0 }) {
    super(detail || title);
    Object.assign(this, { status, type, title, detail, retryAfter });
  }

  get isNotReady() {
    return this.type.endsWith('not-ready');
  }

  get isMatcherAway() {
    return this.type.endsWith('matcher-away');
  }
}

export function address(path, parameters = {}) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ).toString();
  return `${BASE}${path}${query && `?${query}`}`;
}

export async function get(path, parameters, signal) {
  const url = address(path, parameters);
  const known = answers.get(url);
  const response = await ask(url, known, signal);
  if (response.status === 304) {
    return known.body;
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  const body = await response.json();
  keep(url, { etag: response.headers.get('ETag'), body });
  return body;
}

async function ask(url, known, signal) {
  const headers = { Accept: 'application/json' };
  if (known?.etag) {
    headers['If-None-Match'] = known.etag;
  }
  try {
    return await fetch(url, { headers, signal, cache: 'no-store' });
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Problem({ status: 0 });
  }
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem({
    ...body,
    status: response.status,
    retryAfter: Number(response.headers.get('Retry-After')) || 0,
  });
}

function keep(url, answer) {
  answers.delete(url);
  answers.set(url, answer);
  if (answers.size > KEPT_ANSWERS) {
    answers.delete(answers.keys().next().value);
  }
}

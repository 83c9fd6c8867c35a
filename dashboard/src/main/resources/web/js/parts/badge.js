import { el } from '../dom.js';

export function badge(text, tone = 'plain') {
  return el('span', { class: `badge ${tone}` }, text);
}

import { el } from '../../dom.js';

const ADDRESS = /((?:https?:\/\/|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)[^\s,;()]*[^\s,;().])/i;

export function source(text) {
  return text.split(ADDRESS).map((piece, index) => (index % 2 === 1 ? sourceLink(piece) : piece));
}

function sourceLink(address) {
  const href = address.startsWith('http') ? address : `https://${address}`;
  return el('a', { href, rel: 'noreferrer' }, address);
}

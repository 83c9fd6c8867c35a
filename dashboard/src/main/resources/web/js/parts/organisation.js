import { el } from '../dom.js';

export function organisation(id, name) {
  return name ? el('span', {}, name, ' ', el('code', { class: 'identifier' }, id)) : el('code', {}, id);
}

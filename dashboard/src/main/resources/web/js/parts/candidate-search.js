import { el } from '../dom.js';
import { candidateLink } from '../router.js';

const EXAMPLE = 'VNM-5HOBXMUI3A6I7WGTMFMC25N6MJ';

export function candidateSearch(texts, { candidateId = '', vacancyId } = {}) {
  const input = el('input', {
    name: 'candidate',
    type: 'search',
    value: candidateId,
    required: true,
    pattern: '[A-Z]{3}-[A-Za-z0-9_\\-]{1,60}',
    maxlength: 64,
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    title: texts.text('candidate.search.form'),
  });

  function search(event) {
    event.preventDefault();
    location.hash = candidateLink(input.value.trim(), vacancyId);
  }

  return el(
    'form',
    { class: 'search not-printed', role: 'search', onsubmit: search },
    el('label', {}, el('span', {}, texts.text('candidate.search.label')), input),
    el('button', {}, texts.text('candidate.search.go')),
    el('p', { class: 'hint' }, texts.pieces('candidate.search.example', { example: el('code', {}, EXAMPLE) })),
  );
}

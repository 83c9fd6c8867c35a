import { el } from '../dom.js';
import { candidateLink } from '../router.js';

const EXAMPLE = 'JPN-VACANCY-00094';

export function vacancyChoice(texts, candidateId, vacancyId) {
  const input = el('input', {
    name: 'vacancy',
    type: 'search',
    value: vacancyId,
    required: true,
    maxlength: 200,
    autocomplete: 'off',
    spellcheck: 'false',
  });

  function choose(event) {
    event.preventDefault();
    location.hash = candidateLink(candidateId, input.value.trim());
  }

  return el(
    'form',
    { class: 'search not-printed', onsubmit: choose },
    el('label', {}, el('span', {}, texts.text('explanation.vacancy')), input),
    el('button', {}, texts.text('explanation.explain')),
    el('p', { class: 'hint' }, texts.pieces('explanation.example', { example: el('code', {}, EXAMPLE) })),
  );
}

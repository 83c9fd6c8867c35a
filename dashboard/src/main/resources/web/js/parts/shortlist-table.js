import { el } from '../dom.js';
import { candidateLink } from '../router.js';
import { costCells } from './cost-cells.js';
import { organisation } from './organisation.js';
import { score } from './score.js';
import { table } from './table.js';

export function shortlistTable(texts) {
  const column = (name, cell, more = {}) => ({ label: texts.text(`vacancy.shortlist.column.${name}`), cell, ...more });
  return table({
    caption: texts.text('vacancy.shortlist.caption'),
    key: ({ candidateId }) => candidateId,
    attributes: ({ candidateId }) => ({ 'data-candidate': candidateId }),
    columns: [
      column('rank', ({ rank }) => texts.format.number(rank), { numeric: true }),
      column(
        'candidate',
        ({ candidateId, vacancyId }) =>
          el('a', { href: candidateLink(candidateId, vacancyId) }, el('code', {}, candidateId)),
        { header: true },
      ),
      column('origin', ({ origin, agencyId, agency }) => [
        texts.name('country', origin),
        el('br'),
        organisation(agencyId, agency),
      ]),
      column('score', entry => score(texts, entry.score, entry.parts)),
      ...costCells(texts),
    ],
  });
}

import { el } from '../dom.js';
import { candidateLink, vacancyLink } from '../router.js';
import { costCells } from './cost-cells.js';
import { organisation } from './organisation.js';
import { score } from './score.js';
import { table } from './table.js';

export function placeTable(texts) {
  const column = (name, cell, more = {}) => ({ label: texts.text(`candidate.places.column.${name}`), cell, ...more });
  return table({
    caption: texts.text('candidate.places.caption'),
    key: ({ vacancyId }) => vacancyId,
    attributes: ({ vacancyId }) => ({ 'data-vacancy': vacancyId }),
    columns: [
      column('vacancy', ({ vacancyId }) => el('a', { href: vacancyLink(vacancyId) }, el('code', {}, vacancyId)), {
        header: true,
      }),
      column('employer', ({ employerId, employer }) => organisation(employerId, employer)),
      column('job', ({ field, status, region }) =>
        [texts.name('field', field), texts.name('status', status), texts.name('region', region)].join(' · '),
      ),
      column('rank', ({ rank }) => texts.format.number(rank), { numeric: true }),
      column('score', entry => score(texts, entry.score, entry.parts)),
      ...costCells(texts).slice(0, 3),
      column('why', ({ candidateId, vacancyId }) =>
        el('a', { href: candidateLink(candidateId, vacancyId) }, texts.text('candidate.places.explain')),
      ),
    ],
  });
}

import { figures } from '../../parts/figures.js';

const KEYS = ['liveCandidates', 'openVacancies', 'openings', 'shortlistedPairs'];

export function headline({ texts }) {
  const { element, update } = figures(KEYS.map(key => ({ key, label: texts.text(`overview.figure.${key}`) })));
  return {
    element,
    update(cell) {
      update(Object.fromEntries(KEYS.map(key => [key, texts.format.number(cell?.[key] ?? 0)])));
    },
  };
}

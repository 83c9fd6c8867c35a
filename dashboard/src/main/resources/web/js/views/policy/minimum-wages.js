import { panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { table } from '../../parts/table.js';

export function minimumWages({ texts }) {
  const { format } = texts;
  const say = (key, values) => texts.text(`policy.wages.${key}`, values);
  const sheet = table({
    caption: say('caption'),
    hideCaption: true,
    key: ({ region }) => region,
    columns: [
      { label: say('region'), header: true, cell: ({ region }) => texts.name('region', region) },
      { label: say('hourly'), numeric: true, cell: ({ now }) => (now ? format.money(now.hourly) : '–') },
      { label: say('since'), numeric: true, cell: ({ now }) => (now ? format.date(now.effectiveFrom) : '–') },
      { label: say('coming'), numeric: true, cell: ({ coming }) => (coming ? comingWage(coming) : '–') },
    ],
  });
  const nothing = empty(say('empty'));

  function comingWage({ hourly, effectiveFrom }) {
    return say('comingFrom', { amount: format.money(hourly), date: format.date(effectiveFrom) });
  }

  return {
    element: panel({ title: say('title'), note: say('note') }, sheet.element, nothing),
    update({ minimumWages: wages }) {
      const regions = byRegion(wages);
      nothing.hidden = regions.length > 0;
      sheet.element.hidden = regions.length === 0;
      sheet.update(regions);
    },
  };
}

function byRegion(wages) {
  const regions = [...new Set(wages.map(({ region }) => region))].sort();
  return regions.map(region => {
    const known = wages.filter(wage => wage.region === region);
    return {
      region,
      now: known.find(({ inForce }) => inForce === 'now'),
      coming: known.find(({ inForce }) => inForce === 'coming'),
    };
  });
}

import { panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { table } from '../../parts/table.js';

export function fxRates({ texts }) {
  const { format } = texts;
  const say = key => texts.text(`policy.rates.${key}`);
  const sheet = table({
    caption: say('title'),
    hideCaption: true,
    key: ({ currency }) => currency,
    columns: [
      { label: say('currency'), header: true, cell: ({ currency }) => format.currencyName(currency) },
      { label: say('unitsPerUsd'), numeric: true, cell: ({ unitsPerUsd }) => format.upTo(unitsPerUsd) },
      { label: say('asOf'), numeric: true, cell: ({ asOf }) => format.date(asOf) },
    ],
  });
  const nothing = empty(say('empty'));

  return {
    element: panel({ title: say('title'), note: say('note') }, sheet.element, nothing),
    update({ fxRates: rates }) {
      nothing.hidden = rates.length > 0;
      sheet.element.hidden = rates.length === 0;
      sheet.update(rates);
    },
  };
}

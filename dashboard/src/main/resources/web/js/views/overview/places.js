import { el } from '../../dom.js';
import { choice } from '../../parts/choice.js';
import { japanMap } from '../../parts/map.js';
import { disclosure, panel } from '../../parts/panel.js';
import { table } from '../../parts/table.js';
import { link, setQuery } from '../../router.js';

const MEASURES = ['openings', 'openVacancies', 'shortlistedPairs'];

export async function places({ texts }, query) {
  const { format } = texts;
  let measure = MEASURES.includes(query.get('map')) ? query.get('map') : MEASURES[0];
  let regions = [];

  const linkTo = region => link('/vacancies', { region });
  const map = await japanMap({
    texts,
    label: texts.text('overview.map.label'),
    hint: texts.text('overview.map.hint'),
    linkTo,
  });
  const switcher = choice({
    label: texts.text('overview.map.measure'),
    options: MEASURES.map(value => ({ value, label: texts.text(`overview.column.${value}`) })),
    chosen: measure,
    onChange: choose,
  });
  const sheet = table({
    caption: texts.text('overview.map.caption'),
    key: ({ region }) => region,
    columns: [
      {
        label: texts.text('overview.column.region'),
        header: true,
        cell: ({ region }) => el('a', { href: linkTo(region) }, texts.name('region', region)),
      },
      ...MEASURES.map(key => ({
        label: texts.text(`overview.column.${key}`),
        numeric: true,
        cell: region => format.number(region[key]),
      })),
    ],
  });

  function choose(value) {
    measure = value;
    setQuery({ map: value === MEASURES[0] ? '' : value });
    drawMap();
  }

  function drawMap() {
    const values = new Map(regions.map(region => [region.region, region[measure]]));
    map.update(texts.text(`overview.column.${measure}`), values, (region, count) =>
      texts.text(`overview.map.${measure}`, { region: texts.name('region', region), count }),
    );
  }

  return {
    element: panel(
      { title: texts.text('overview.map.title') },
      switcher,
      map.element,
      disclosure(texts.text('overview.map.table'), sheet.element),
    ),
    update(cell) {
      regions = cell?.regions ?? [];
      drawMap();
      sheet.update(regions);
    },
  };
}

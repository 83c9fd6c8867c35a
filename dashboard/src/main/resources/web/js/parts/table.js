import { el, fill, setAttributes } from '../dom.js';

export function table({ caption, columns, key, attributes = () => ({}), hideCaption = false, wide = false }) {
  const body = el('tbody', { role: 'rowgroup' });
  const rows = new Map();
  const heads = columns.map(headCell);
  const element = el(
    'div',
    { class: wide ? 'sheet wide' : 'sheet', tabindex: wide && 0, role: wide && 'region', 'aria-label': wide && caption },
    el(
      'table',
      { role: 'table', class: wide ? null : 'stacks' },
      el('caption', { class: hideCaption && 'unseen' }, caption),
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, heads)),
      body,
    ),
  );

  function update(items) {
    const wanted = new Set(items.map(key));
    for (const [name, row] of rows) {
      if (!wanted.has(name)) {
        row.remove();
        rows.delete(name);
      }
    }
    items.forEach((item, index) => place(rowOf(item), index));
  }

  function rowOf(item) {
    const name = key(item);
    const row = rows.get(name) ?? emptyRow(columns);
    rows.set(name, row);
    setAttributes(row, attributes(item));
    columns.forEach(({ cell }, index) => fill(row.cells[index], cell(item)));
    return row;
  }

  function place(row, index) {
    if (body.rows[index] !== row) {
      body.insertBefore(row, body.rows[index] ?? null);
    }
  }

  return { element, update };
}

function headCell({ label, numeric, chart }) {
  const shown = chart ? el('span', { class: 'unseen' }, label) : label;
  return el('th', { scope: 'col', role: 'columnheader', class: numeric && 'numeric' }, shown);
}

function emptyRow(columns) {
  return el('tr', { role: 'row' }, columns.map(emptyCell));
}

function emptyCell({ label, header, numeric, chart, prose }) {
  if (header) {
    return el('th', { scope: 'row', role: 'rowheader' });
  }
  const classes = [numeric && 'numeric', chart && 'chart', prose && 'prose'].filter(Boolean).join(' ');
  return el('td', { role: 'cell', class: classes || null, 'data-label': chart ? null : label });
}

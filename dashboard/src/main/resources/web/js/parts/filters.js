import { el } from '../dom.js';
import { setQuery } from '../router.js';

export function filters({ label, fields, query, onChange }) {
  const chosen = Object.fromEntries(fields.map(({ name }) => [name, query.get(name) ?? '']));
  const controls = new Map(fields.map(field => [field.name, control(field, chosen[field.name], choose)]));
  const element = el(
    'form',
    { class: 'filters', 'aria-label': label, onsubmit: event => event.preventDefault() },
    fields.map(field => el('label', {}, el('span', {}, field.label), controls.get(field.name))),
  );

  function choose(event) {
    const { name, value } = event.target;
    chosen[name] = value;
    setQuery({ [name]: value });
    onChange(chosen);
  }

  return {
    element,
    chosen,
    offer(name, options) {
      const select = controls.get(name);
      const { any } = fields.find(field => field.name === name);
      select.replaceChildren(...optionsOf(any, options, chosen[name]));
    },
  };
}

function control({ name, type = 'select', any, options = [], placeholder }, value, choose) {
  if (type === 'select') {
    return el('select', { name, onchange: choose }, optionsOf(any, options, value));
  }
  return el('input', { name, type, value, placeholder, autocomplete: 'off', onchange: choose });
}

function optionsOf(any, options, value) {
  const known = options.some(option => option.value === value);
  const all = value === '' || known ? options : [...options, { value, label: value }];
  return [{ value: '', label: any }, ...all].map(option =>
    el('option', { value: option.value, selected: option.value === value }, option.label),
  );
}

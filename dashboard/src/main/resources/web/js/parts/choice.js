import { el, setAttributes } from '../dom.js';

export function choice({ label, options, chosen, onChange }) {
  const buttons = options.map(option =>
    el('button', { type: 'button', 'aria-pressed': String(option.value === chosen), onclick: () => choose(option.value) }, option.label),
  );

  function choose(value) {
    buttons.forEach((button, index) => setAttributes(button, { 'aria-pressed': String(options[index].value === value) }));
    onChange(value);
  }

  return el('div', { class: 'choice', role: 'group', 'aria-label': label }, buttons);
}

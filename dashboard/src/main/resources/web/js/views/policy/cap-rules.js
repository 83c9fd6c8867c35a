import { el, fill } from '../../dom.js';
import { disclosure, panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { byForce, inForceBadge, span } from './in-force.js';
import { meaning } from './meaning.js';
import { source } from './source.js';

export function capRules({ texts }) {
  const list = el('ul', { class: 'rules' });
  const nothing = empty(texts.text('policy.caps.empty'));

  return {
    element: panel({ title: texts.text('policy.caps.title'), note: texts.text('policy.caps.note') }, list, nothing),
    update({ capRules: rules }) {
      nothing.hidden = rules.length > 0;
      const sorted = [...rules].sort((one, other) => byForce(one, other) || texts.format.compare(one.ruleId, other.ruleId));
      fill(list, sorted.map(rule => card(texts, rule)));
    },
  };
}

function card(texts, rule) {
  const say = (key, values) => texts.text(`policy.caps.${key}`, values);
  const facts = [
    [say('counts'), counted(texts, rule)],
    [say('when'), span(texts, rule)],
    [say('issuer'), el('span', { lang: 'en' }, rule.issuer)],
    [say('basis'), texts.name('basis', rule.basis)],
    [say('rule'), el('code', {}, rule.ruleId)],
  ];
  return el(
    'li',
    { class: `rule ${rule.inForce}` },
    el('div', { class: 'rule-head' }, el('h3', {}, corridor(texts, rule)), inForceBadge(texts, rule)),
    el('p', { class: 'rule-meaning' }, meaning(texts, rule)),
    el('dl', { class: 'rule-facts' }, facts.map(([term, fact]) => el('div', {}, el('dt', {}, term), el('dd', {}, fact)))),
    disclosure(say('source'), el('p', { lang: 'en' }, source(rule.source))),
  );
}

function corridor(texts, { origin, destination, status }) {
  return texts.text('policy.caps.corridor', {
    origin: texts.name('country', origin),
    destination: texts.name('country', destination),
    status: texts.name('status', status),
  });
}

function counted(texts, { countedCategories }) {
  return countedCategories.length > 0
    ? texts.format.list(countedCategories.map(category => texts.name('category', category)))
    : texts.text('policy.caps.countsAll');
}

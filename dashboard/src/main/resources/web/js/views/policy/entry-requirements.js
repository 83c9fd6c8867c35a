import { panel } from '../../parts/panel.js';
import { empty } from '../../parts/states.js';
import { table } from '../../parts/table.js';
import { byForce, inForceBadge, span } from './in-force.js';

export function entryRequirements({ texts }) {
  const say = key => texts.text(`policy.entry.${key}`);
  const sheet = table({
    caption: say('title'),
    hideCaption: true,
    key: ({ requirementId }) => requirementId,
    columns: [
      { label: say('status'), header: true, cell: ({ status }) => texts.name('status', status) },
      { label: say('field'), cell: ({ field }) => texts.name('field', field) },
      { label: say('japanese'), cell: ({ minimumJapanese }) => texts.name('level', minimumJapanese) },
      { label: say('skillTest'), cell: ({ skillTestRequired }) => say(skillTestRequired ? 'yes' : 'no') },
      { label: say('qualifications'), cell: ({ requiredQualifications }) => qualifications(texts, requiredQualifications) },
      { label: say('titp2Waives'), cell: ({ titp2Waives }) => say(titp2Waives ? 'yes' : 'no') },
      { label: say('when'), cell: requirement => [span(texts, requirement), ' ', inForceBadge(texts, requirement)] },
    ],
  });
  const nothing = empty(say('empty'));

  return {
    element: panel({ title: say('title'), note: say('note') }, sheet.element, nothing),
    update({ entryRequirements: requirements }) {
      nothing.hidden = requirements.length > 0;
      sheet.element.hidden = requirements.length === 0;
      sheet.update([...requirements].sort(byForce));
    },
  };
}

function qualifications(texts, codes) {
  return codes.length > 0 ? texts.format.list(codes.map(code => texts.name('qualification', code))) : '–';
}

import { el } from '../dom.js';
import { link } from '../router.js';
import { badge } from './badge.js';
import { facts } from './facts.js';
import { organisation } from './organisation.js';

export function vacancyFacts(texts, vacancy, employer) {
  const { format } = texts;
  const item = (name, value) => ({ label: texts.text(`vacancy.facts.${name}`), value });
  const names = (group, codes, none) => (codes.length === 0 ? none : format.list(codes.map(code => texts.name(group, code))));
  const nothing = texts.text('vacancy.facts.nothing');
  const months = count => texts.text('vacancy.facts.months', { count });
  return facts([
    item('state', state(texts, vacancy)),
    item(
      'employer',
      el('a', { href: link('/vacancies', { employer: vacancy.employerId }) }, organisation(vacancy.employerId, employer)),
    ),
    item('status', texts.name('status', vacancy.status)),
    item('field', texts.name('field', vacancy.field)),
    item('place', `${texts.name('region', vacancy.region)}, ${texts.name('country', vacancy.destination)}`),
    item('openings', format.number(vacancy.openings)),
    item('wage', format.money(vacancy.monthlyWage)),
    item('hours', texts.text('vacancy.facts.hoursAMonth', { count: vacancy.monthlyHours })),
    item('contract', months(vacancy.contractMonths)),
    item('fee', vacancy.partnerMonthlyFee ? format.money(vacancy.partnerMonthlyFee) : nothing),
    item('japanese', texts.name('level', vacancy.requiredJapanese)),
    item('qualifications', names('qualification', vacancy.requiredQualifications, nothing)),
    item('experience', vacancy.minimumExperienceMonths === 0 ? nothing : months(vacancy.minimumExperienceMonths)),
    item('origins', names('country', vacancy.acceptedOrigins, texts.name('country', '*'))),
    item('employerPays', names('category', vacancy.employerPays, nothing)),
    item('offers', names('need', vacancy.offers, nothing)),
    item('start', format.date(vacancy.startOn)),
    item('closes', format.date(vacancy.closesOn)),
    item('asOf', format.date(vacancy.asOf)),
  ]);
}

function state(texts, { open, codes }) {
  return open
    ? badge(texts.text('vacancy.facts.open'), 'good')
    : [badge(texts.text('vacancy.facts.closed'), 'bad'), ' ', codes.map(code => texts.name('ruleMeans', code)).join(' ')];
}

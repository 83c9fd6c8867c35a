import { TWO_LETTERS } from './countries.js';
import { createFormat } from './format.js';

export const LANGUAGES = {
  en: 'English',
  ja: '日本語',
  vi: 'Tiếng Việt',
  km: 'ភាសាខ្មែរ',
  my: 'မြန်မာဘာသာ',
};

const FALLBACK = 'en';
const REMEMBERED = 'musubi.language';
const PLACEHOLDER = /\{(\w+)\}/;

export function chooseLanguage(query) {
  const wishes = [query.get('lang'), remembered(), ...navigator.languages].filter(Boolean);
  return wishes.map(wish => wish.toLowerCase().split('-')[0]).find(wish => wish in LANGUAGES) ?? FALLBACK;
}

export function rememberLanguage(language) {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    return;
  }
}

export async function loadTexts(language) {
  const files = [language, `codes.${language}`, FALLBACK, `codes.${FALLBACK}`];
  const [texts, codes, spareTexts, spareCodes] = await Promise.all(files.map(read));
  return createTexts(language, [{ ...texts, code: codes }, { ...spareTexts, code: spareCodes }]);
}

function createTexts(language, sources) {
  const format = createFormat(language);
  const countries = new Intl.DisplayNames([language, FALLBACK], { type: 'region', style: 'short' });

  function find(key) {
    return sources.map(source => lookUp(source, key)).find(found => found !== undefined);
  }

  function name(group, code) {
    return find(`code.${group}.${code}`) ?? (group === 'country' ? country(code) : code);
  }

  function country(code) {
    return TWO_LETTERS.has(code) ? countries.of(TWO_LETTERS.get(code)) : code;
  }

  function sentence(key, values) {
    const found = find(key);
    if (found === undefined || typeof found === 'string') {
      return found ?? key;
    }
    return found[format.plural(values.count)] ?? found.other;
  }

  function pieces(key, values = {}) {
    return sentence(key, values)
      .split(new RegExp(PLACEHOLDER, 'g'))
      .map((piece, index) => (index % 2 === 0 ? piece : shown(values[piece])))
      .filter(piece => piece !== '');
  }

  function shown(value) {
    return typeof value === 'number' ? format.number(value) : value ?? '';
  }

  return {
    language,
    format,
    pieces,
    text: (key, values) => pieces(key, values).join(''),
    has: key => find(key) !== undefined,
    name,
  };
}

function lookUp(texts, key) {
  return key.split('.').reduce((place, step) => place?.[step], texts);
}

async function read(file) {
  const response = await fetch(`i18n/${file}.json`, { cache: 'no-cache' });
  return response.ok ? response.json() : {};
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

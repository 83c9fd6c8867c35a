const ENGLISH = 'en-GB';
const DIGITS = { my: '-u-nu-mymr' };

export function createFormat(language) {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  const locale = (language === 'en' || !isKnown ? ENGLISH : language) + (DIGITS[language] ?? '');
  const day = { dateStyle: isKnown ? 'medium' : 'short' };
  const listing = { type: isKnown ? 'conjunction' : 'unit' };
  const cache = new Map();
  const numbers = options => remembered('number', Intl.NumberFormat, options);
  const dates = options => remembered('date', Intl.DateTimeFormat, options);

  const currencies = () => remembered('currency', Intl.DisplayNames, { type: 'currency' });

  function remembered(kind, Kind, options) {
    const key = kind + JSON.stringify(options);
    if (!cache.has(key)) {
      cache.set(key, new Kind(locale, options));
    }
    return cache.get(key);
  }

  return {
    number: value => numbers({}).format(value),
    decimal: (value, digits = 1) =>
      numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    upTo: (value, digits = 4) => numbers({ maximumFractionDigits: digits }).format(value),
    percent: value => numbers({ style: 'percent', maximumFractionDigits: 0 }).format(value),
    money: ({ amount, currency }) => money(numbers, amount, currency),
    date: iso => dates({ ...day, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)),
    time: timestamp => dates({ timeStyle: 'medium' }).format(new Date(timestamp)),
    dateTime: timestamp => dates({ ...day, timeStyle: 'short' }).format(new Date(timestamp)),
    currencyName: code => (isKnown ? `${currencies().of(code)} (${code})` : code),
    list: items => remembered('list', Intl.ListFormat, listing).format(items),
    plural: count => remembered('plural', Intl.PluralRules, {}).select(count),
    compare: (one, other) => remembered('collator', Intl.Collator, { numeric: true }).compare(one, other),
  };
}

function money(numbers, amount, currency) {
  const whole = { style: 'currency', currency, currencyDisplay: 'code', trailingZeroDisplay: 'stripIfInteger' };
  return numbers(whole).format(amount);
}

export function average(total, count, digits = 0) {
  const value = Number(total) / count;
  return value.toFixed(digits);
}

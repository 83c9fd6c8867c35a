export function meaning(texts, rule) {
  const limit = texts.text(`policy.means.${rule.basis}`, valuesOf(texts.format, rule));
  return rule.deductPartnerFee ? `${limit} ${texts.text('policy.means.deducted')}` : limit;
}

function valuesOf(format, { basis, amount, currency, months, maxMonths }) {
  switch (basis) {
    case 'FIXED':
      return { amount: format.money({ amount, currency }) };
    case 'WAGE_MONTHS':
      return { count: Number(months) };
    case 'WAGE_MONTHS_PER_YEAR':
      return { count: Number(months), most: Number(maxMonths) };
    default:
      return {};
  }
}

export function capArithmetic(texts, rule, vacancy) {
  const basis = texts.text(`arithmetic.${rule.basis}`, {
    amount: rule.amount ? texts.format.money(rule) : '',
    months: decimal(texts, rule.months),
    maxMonths: decimal(texts, rule.maxMonths),
    contractMonths: vacancy.contractMonths,
    wage: texts.format.money(vacancy.monthlyWage),
  });
  return rule.deductPartnerFee ? `${basis} ${deduction(texts, vacancy)}` : basis;
}

function deduction(texts, { partnerMonthlyFee, contractMonths }) {
  return partnerMonthlyFee
    ? texts.text('arithmetic.lessFee', { contractMonths, fee: texts.format.money(partnerMonthlyFee) })
    : texts.text('arithmetic.noFee');
}

function decimal(texts, number) {
  return number ? texts.format.upTo(number) : '';
}

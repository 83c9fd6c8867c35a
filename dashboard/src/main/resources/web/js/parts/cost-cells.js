export function costCells(texts) {
  const { format } = texts;
  const column = (name, cell) => ({ label: texts.text(`cost.${name}`), cell, numeric: true });
  const money = amountOf => ({ cost }) => format.money({ amount: amountOf(cost), currency: cost.currency });
  return [
    column('workerPaid', money(({ workerPaid }) => workerPaid)),
    column('cap', money(({ cap }) => cap)),
    column('headroom', money(({ cap, workerPaid }) => cap - workerPaid)),
    column('months', ({ cost, monthlyWage }) => monthsOfWage(texts, cost, monthlyWage)),
  ];
}

function monthsOfWage(texts, { workerPaid, currency }, wage) {
  return wage?.currency === currency && Number(wage.amount) > 0
    ? texts.format.decimal(Number(workerPaid) / Number(wage.amount), 2)
    : '–';
}

export function monthsOfWage(format, { costs }) {
  const paid = sum(costs, 'workerPaid');
  const wage = sum(costs, 'monthlyWage');
  return costs.length === 1 && wage > 0 ? format.decimal(paid / wage, 2) : null;
}

function sum(costs, key) {
  return costs.reduce((total, cost) => total + Number(cost[key]), 0);
}

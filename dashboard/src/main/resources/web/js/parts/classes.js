export const CLASSES = 5;

export function classify(values) {
  const counted = values.filter(value => value > 0).sort((one, other) => one - other);
  const bounds = Array.from({ length: CLASSES - 1 }, (_, index) => quantile(counted, (index + 1) / CLASSES));
  const classOf = value => (value > 0 ? 1 + bounds.filter(bound => value > bound).length : 0);
  const ranges = Array.from({ length: CLASSES }, (_, index) => rangeOf(counted.filter(value => classOf(value) === index + 1)))
    .map((range, index) => ({ ...range, shade: index + 1 }))
    .filter(({ from }) => from !== undefined);
  return { classOf, ranges };
}

function quantile(sorted, share) {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function rangeOf(sorted) {
  return { from: sorted[0], to: sorted.at(-1) };
}

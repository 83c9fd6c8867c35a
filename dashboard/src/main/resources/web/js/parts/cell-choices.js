const ALL = '*';

export async function offerChoices({ api, texts }, bar, signal) {
  const everything = { origin: ALL, destination: ALL, status: ALL, field: ALL };
  await Promise.all(
    ['origin', 'status', 'field'].map(async name => {
      const { [name]: open, ...fixed } = everything;
      const { cells } = await api.get('/statistics', fixed, signal);
      bar.offer(name, optionsOf(cells, name, texts));
    }),
  );
}

function optionsOf(cells, name, texts) {
  const group = name === 'origin' ? 'country' : name;
  return cells
    .map(cell => cell[name])
    .filter(code => code !== ALL)
    .map(code => ({ value: code, label: texts.name(group, code) }))
    .sort((one, other) => texts.format.compare(one.label, other.label));
}

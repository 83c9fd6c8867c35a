export async function readAgencies(api, signal) {
  const { agencies } = await api.get('/agencies', {}, signal);
  return namesBy('agencyId', agencies);
}

export async function readEmployers(api, signal) {
  const { employers } = await api.get('/employers', {}, signal);
  return namesBy('employerId', employers);
}

function namesBy(id, organisations) {
  return new Map(organisations.map(organisation => [organisation[id], organisation.name]));
}

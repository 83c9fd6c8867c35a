const ROUTES = [
  { name: 'overview', path: '/', part: '', view: () => import('./views/overview.js') },
  { name: 'vacancies', path: '/vacancies', part: 'vacancies', view: () => import('./views/vacancies.js') },
  { name: 'vacancy', path: '/vacancies/:vacancyId', part: 'vacancies', view: () => import('./views/vacancy.js') },
  { name: 'candidate', path: '/candidates', part: 'candidates', view: () => import('./views/candidate.js') },
  { name: 'candidate', path: '/candidates/:candidateId', part: 'candidates', view: () => import('./views/candidate.js') },
  { name: 'feeds', path: '/feeds', part: 'feeds', view: () => import('./views/feeds.js') },
  { name: 'policy', path: '/policy', part: 'policy', view: () => import('./views/policy.js') },
];

export function here() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  return { path: path.startsWith('/') ? path : '/', query: new URLSearchParams(query) };
}

export function link(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given).toString();
  return `#${path}${text && `?${text}`}`;
}

export function vacancyLink(vacancyId) {
  return link(`/vacancies/${encodeURIComponent(vacancyId)}`);
}

export function candidateLink(candidateId, vacancyId) {
  return link(`/candidates/${encodeURIComponent(candidateId)}`, { vacancy: vacancyId });
}

export function setQuery(changes) {
  const { path, query } = here();
  history.replaceState(null, '', link(path, { ...Object.fromEntries(query), ...changes }));
}

export function findRoute(path) {
  for (const route of ROUTES) {
    const parameters = match(route.path, path);
    if (parameters) {
      return { ...route, parameters };
    }
  }
  return null;
}

function match(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) {
    return null;
  }
  const parameters = {};
  for (const [index, step] of wanted.entries()) {
    if (step.startsWith(':') && given[index]) {
      parameters[step.slice(1)] = decoded(given[index]);
    } else if (step !== given[index]) {
      return null;
    }
  }
  return parameters;
}

function decoded(step) {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

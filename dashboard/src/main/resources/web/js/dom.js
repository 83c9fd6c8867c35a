const SVG = 'http://www.w3.org/2000/svg';

export function el(name, attributes, ...children) {
  return build(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return build(document.createElementNS(SVG, name), attributes, children);
}

export function fill(node, ...children) {
  const fresh = node.cloneNode(false);
  fresh.append(...present(children));
  if (!fresh.isEqualNode(node)) {
    node.replaceChildren(...fresh.childNodes);
  }
}

export function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value === null || value === undefined || value === false) {
      node.removeAttribute(name);
    } else if (node.getAttribute(name) !== String(value)) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
}

function build(node, attributes, children) {
  setAttributes(node, attributes ?? {});
  node.append(...present(children));
  return node;
}

function present(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);
}

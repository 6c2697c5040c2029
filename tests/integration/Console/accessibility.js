// What is wrong with a page for people who use it with the keyboard, a screen reader or weak eyes. Empty: nothing was found.
() => {
  const problems = [];
  const describe = (node) => `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ''}.${node.className?.baseVal ?? node.className} "${(node.textContent ?? '').trim().slice(0, 40)}"`;
  const isSeen = (node) => {
    const style = getComputedStyle(node);
    return node.getClientRects().length > 0 && style.visibility !== 'hidden' && style.clipPath !== 'inset(50%)';
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
  const textOf = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const nameOf = (node) =>
    (node.getAttribute('aria-labelledby') ? textOf(node.getAttribute('aria-labelledby')) : '')
    || node.getAttribute('aria-label')
    || [...(node.labels ?? [])].map((label) => label.textContent.trim()).join(' ')
    || (node.matches('input, textarea, select') ? '' : node.textContent.trim())
    || node.getAttribute('title')
    || '';

  all('a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex="0"], [role=region], [role=group], nav, section').forEach((node) => {
    if (nameOf(node).trim() === '') {
      problems.push(`has no name: ${describe(node)}`);
    }
  });
  document.querySelectorAll('svg, img').forEach((node) => {
    if (node.closest('[aria-hidden=true]') === null && nameOf(node).trim() === '') {
      problems.push(`is an image without a label: ${describe(node)}`);
    }
  });

  const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) {
    problems.push(`has headings ${levels}: one of the first level must stand first`);
  }
  levels.forEach((level, i) => {
    if (i > 0 && level > levels[i - 1] + 1) {
      problems.push(`skips from heading ${levels[i - 1]} to ${level}`);
    }
  });

  if (document.querySelectorAll('main').length !== 1) {
    problems.push('has not one main part');
  }
  if (!document.documentElement.lang || !document.title.trim()) {
    problems.push('has no language or no title');
  }
  const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => problems.push(`has two elements with the id ${id}`));
  ['aria-labelledby', 'aria-describedby', 'for'].forEach((attribute) => document.querySelectorAll(`[${attribute}]`).forEach((node) =>
    node.getAttribute(attribute).split(/\s+/).filter((id) => !ids.includes(id)).forEach((id) => problems.push(`${attribute} names ${id}, which is not there`))));
  all('th').filter((node) => !node.hasAttribute('scope')).forEach((node) => problems.push(`is a table heading of nothing: ${describe(node)}`));
  all('button, nav a').forEach((node) => {
    const box = node.getBoundingClientRect();
    if (box.height < 24 || box.width < 24) {
      problems.push(`is smaller than 24 by 24: ${describe(node)}`);
    }
  });

  const parse = (colour) => {
    const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return colour.startsWith('color(') ? [...parts.slice(0, 3).map((part) => part * 255), parts[3] ?? 1] : [parts[0], parts[1], parts[2], parts[3] ?? 1];
  };
  const over = (front, back) => [0, 1, 2].map((i) => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
  const backgroundOf = (node) => {
    const layers = [];
    for (let at = node; at !== null; at = at.parentElement) {
      layers.push(parse(getComputedStyle(at).backgroundColor));
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const node = text.parentElement;
    if (text.textContent.trim() === '' || node.closest('script, noscript, style') || !isSeen(node) || node.closest('.skip')) {
      continue;
    }
    const back = backgroundOf(node);
    const reached = contrast(over(parse(getComputedStyle(node).color), back), back);
    texts += 1;
    if (reached < 4.5) {
      problems.push(`has a contrast of ${reached.toFixed(2)}: ${describe(node)}`);
    }
  }
  all('.chart-line').forEach((line) => {
    const reached = contrast(parse(getComputedStyle(line).stroke), backgroundOf(line.closest('figure')));
    if (reached < 3) {
      problems.push(`is a line with a contrast of ${reached.toFixed(2)}: ${describe(line)}`);
    }
  });
  if (texts === 0) {
    problems.push('shows no text');
  }
  return problems;
}

// Names what this device still keeps of drafts because the portal has not got it. The list stands
// empty in the page; where nothing is kept it stays hidden.

import { forget, keptFor } from './draft-kept.js';
import { clockAndDay, told } from './draft-words.js';

for (const list of document.querySelectorAll('[data-unsent]')) name(list);

function name(list) {
  const { unsent: person, draft, open } = list.dataset;
  const rows = list.querySelector('ul');
  const lineOf = list.querySelector('template').content.firstElementChild;
  for (const one of keptFor(person)) {
    if (draft && one.draft !== draft) continue;
    if (one.part === open) continue; // it is back in its box
    const line = lineOf.cloneNode(true);
    line.querySelector('[data-said]').textContent =
      `Mục “${one.name}”: ${told(one.base ?? '', one.text)}, gõ lúc ${clockAndDay(one.at)}.`;
    line.querySelector('pre').textContent = one.text;
    const way = line.querySelector('a');
    way.href = way.getAttribute('href').replace('DRAFT', one.draft).replace('PART', one.part);
    line.querySelector('button').addEventListener('click', () => {
      forget(one.key);
      line.remove();
      list.hidden = rows.children.length === 0;
    });
    rows.append(line);
  }
  list.hidden = rows.children.length === 0;
}

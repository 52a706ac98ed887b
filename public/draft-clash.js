// Two texts of one section, word by word, and the choice between them.

const element = (name, { text, ...rest } = {}, ...children) => {
  const made = Object.assign(document.createElement(name), rest);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
};

const kinds = { same: 'span', removed: 'del', added: 'ins' };

const button = (place, text, act) => {
  const made = element('button', { type: 'button', className: 'button', text });
  made.addEventListener('click', () => {
    place.replaceChildren();
    act();
  });
  return made;
};

/** Shows what another window or person saved beside what stands in the box; one of the two is called. */
export function showClash(place, { pieces, at, mine, theirs }) {
  const both = element('p');
  for (const { text, kind } of pieces) both.append(element(kinds[kind] ?? 'span', { text }));
  place.replaceChildren(
    element('p', {}, element('strong', { text: `Mục này vừa được lưu ở nơi khác lúc ${at}.` })),
    element('p', {
      text: 'Chữ đồng chí gõ chưa thay bản đó và vẫn được giữ. Chữ gạch ngang chỉ có ở bản đang lưu, chữ gạch chân chỉ có ở bản đồng chí gõ.',
    }),
    element('div', { className: 'compared' }, both),
    element(
      'div',
      { className: 'row' },
      button(place, 'Lưu bản của tôi thay bản đó', mine),
      button(place, 'Lấy bản đó', theirs),
    ),
  );
}

/** Says what came back into the box, and offers the way back. */
export function showRestored(place, what, undo) {
  place.replaceChildren(
    element('p', { text: `Đã đưa lại chữ mà máy chủ chưa nhận: ${what}.` }),
    element('div', { className: 'row' }, button(place, 'Bỏ chữ này, về bản trước đó', undo)),
  );
}

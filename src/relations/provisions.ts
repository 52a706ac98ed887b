type Unit = {
  unit: string;
  ids: string[];
  rank: number;
  from: number;
  to: number;
  between: string;
};

// From the smallest to the whole; the order in which a provision is written.
const units = [
  'tiết',
  'điểm',
  'số thứ tự',
  'khoản',
  'điều',
  'tiểu mục',
  'mục',
  'chương',
  'phần',
  'biểu',
  'mẫu',
  'phụ lục',
];
const CAPITAL = new Set(['điều', 'mục', 'chương', 'phần', 'phụ lục', 'biểu', 'mẫu']);
const ID =
  '(?:số\\s+)?(?:[a-zđ]\\d?(?:\\.\\d+)*|[ivxlc]{1,6}(?:\\.\\d+)*|\\d{1,4}[a-zđ]?(?:\\.\\d+)*)(?![\\p{L}\\d/])';
const unit = new RegExp(
  `(?<![\\p{L}])(?:các\\s+)?(${units.map((name) => name.replaceAll(' ', '\\s+')).join('|')})(?:\\s+(${ID}(?:\\s*(?:,|;|và(?!\\p{L})|đến)\\s*${ID})*)|(?=\\s+(?:ban\\s+hành\\s+)?kèm\\s+theo))`,
  'giu',
);
const partial =
  /(một\s+số\s+(?:điều|điểm|khoản|quy\s+định|nội\s+dung|phụ\s+lục|cụm\s+từ)|một\s+phần|các\s+quy\s+định\s+(?:liên\s+quan|về))/u;

/**
 * The provisions that a stretch of text names, written as one writes them: `khoản 2, Điều 7` and
 * `Điều 7 khoản 2` are both "khoản 2 Điều 7". `view` is the stretch in lower case. Without any,
 * "một số điều" and the like where it says so.
 */
export function provisionIn(text: string, view: string): string | undefined {
  const groups: Unit[][] = [];
  let before: Unit | undefined;
  const added = view.search(/\svào\s+(?:sau|trước|cuối)\s/u); // "Điều 7a vào sau Điều 7": the place is no object
  const found = unitsOf(text, added < 0 ? view : view.slice(0, added));
  for (const [i, each] of found.entries()) {
    const group = groups.at(-1);
    if (group && before && belongs(before, each, group, found[i + 1])) group.push(each);
    else groups.push([each]);
    before = each;
  }
  const written = groups.map((group) =>
    group
      .sort((a, b) => a.rank - b.rank)
      .map(print)
      .join(' '),
  );
  if (written.length > 0) return [...new Set(written)].join(', ');
  const part = partial.exec(view)?.[1]?.replace(/\s+/gu, ' ');
  return part?.startsWith('các') ? 'một số quy định' : part;
}

function unitsOf(text: string, view: string): Unit[] {
  let end = 0;
  return Array.from(view.matchAll(unit), ({ 0: whole, 1: name = '', 2: ids = '', index }) => {
    const from = index + whole.length - ids.length;
    const found = {
      unit: name.replace(/\s+/gu, ' '),
      ids: ids ? idsOf(text.slice(from, from + ids.length)) : [],
      rank: units.indexOf(name.replace(/\s+/gu, ' ')),
      from: index,
      to: index + whole.length,
      between: view.slice(end, index),
    };
    end = found.to;
    return found;
  });
}

/** Whether a unit is part of the provision before it: its container, or its part without a comma. */
function belongs(before: Unit, each: Unit, group: Unit[], next: Unit | undefined): boolean {
  if (/;|§|¤|@/u.test(each.between)) return false;
  const link = each.between.trim();
  const ranks = group.map(({ rank }) => rank);
  const container = each.rank > Math.max(...ranks);
  // What a container is joined to by "và" stands beside it: Điều 2 và Chương III.
  if (/^(?:,\s*)?(?:và|hoặc)$/u.test(link)) return false;
  if (container)
    return (
      link === '' ||
      (link === ',' && before.rank < 4) ||
      /^(?:của|tại|thuộc|,?\s*về .{1,80})$/u.test(link)
    );
  const hasContainer = next && next.rank > each.rank && next.between.trim() === '';
  return each.rank < Math.min(...ranks) && (link === '' || (link === ',' && !hasContainer));
}

const idsOf = (ids: string) =>
  ids
    .split(/\s*(?:,|;|và)\s*/u)
    .map((id) => id.trim())
    .filter(Boolean);

function print({ unit, ids }: Unit): string {
  const name = CAPITAL.has(unit) ? `${(unit[0] ?? '').toUpperCase()}${unit.slice(1)}` : unit;
  return ids.length > 0 ? ids.map((id) => `${name} ${id}`).join(', ') : name;
}

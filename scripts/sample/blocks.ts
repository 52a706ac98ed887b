/** A stretch of text in one style. */
export type Span = { text: string; bold?: boolean; italic?: boolean };

/** What a body is made of, top to bottom. `break` starts a new page. */
export type Block =
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'centre'; spans: Span[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'break' };

/**
 * Reads a body: one paragraph a line, `^ ` centred, `| a | b |` table rows, `===` a new page,
 * `**bold**` and `*italic*`. Headings are recognised by how Party and State texts print them.
 */
export function parseBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  for (const line of body
    .split('\n')
    .map((raw) => raw.trim())
    .filter(Boolean)) {
    const last = blocks.at(-1);
    if (line === '===') blocks.push({ kind: 'break' });
    else if (line.startsWith('|') && last?.kind === 'table') last.rows.push(cells(line));
    else if (line.startsWith('|')) blocks.push({ kind: 'table', rows: [cells(line)] });
    else if (line.startsWith('^ ')) blocks.push({ kind: 'centre', spans: spansOf(line.slice(2)) });
    else blocks.push({ kind: 'paragraph', spans: spansOf(heading(line)) });
  }
  return blocks;
}

const cells = (line: string) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** "I- ĐÁNH GIÁ" and "Điều 3. Tên điều" are bold; of "Điều 3. Giao Văn phòng." only the label is. */
function heading(line: string): string {
  const [, article] = /^(Điều \d+\.) /.exec(line) ?? [];
  if (article && line.endsWith('.')) return line.replace(article, `**${article}**`);
  if (article || /^[IVX]+[-.] \P{Ll}+$/u.test(line)) return `**${line}**`;
  return line;
}

const spansOf = (line: string): Span[] =>
  line
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), bold: true };
      if (part.startsWith('*')) return { text: part.slice(1, -1), italic: true };
      return { text: part };
    });

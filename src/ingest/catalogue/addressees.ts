const MOST = 30;

/** Those a công văn or tờ trình is sent to, from "Kính gửi:" on; undefined where there is none. */
export function readAddressees(text: string): string[] | undefined {
  const lines = text
    .slice(0, 8_000)
    .split('\n')
    .map((line) => line.trim());
  const at = lines.findIndex((line) => /^\W*kính (?:gửi|trình)\s*:?/i.test(line));
  if (at === -1) return undefined;
  const first = (lines[at] ?? '').replace(/^\W*kính (?:gửi|trình)\s*:?\s*/i, '');
  const listed = listFrom(lines.slice(at + 1));
  const inline = first
    .split(/;\s*-?/)
    .map(trimmed)
    .filter(Boolean);
  const all = listed.length > 0 ? listed : inline;
  return all.length > 0 ? all : undefined;
}

/** The dashed lines that follow, each joined with the lines it goes on in. */
function listFrom(lines: string[]): string[] {
  const listed: string[] = [];
  for (const line of lines.filter(Boolean)) {
    if (/^[-–—+]\s*\S/.test(line) && listed.length < MOST)
      listed.push(line.replace(/^[-–—+]\s*/, ''));
    else if (listed.length === 0 || /[.]$/.test(listed.at(-1) ?? '')) break;
    else listed[listed.length - 1] += ` ${line}`;
  }
  return listed.map(trimmed);
}

const trimmed = (name: string) => name.replace(/^[-\s]+|[\s.;,]+$/g, '');

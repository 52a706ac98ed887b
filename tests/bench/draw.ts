// Results of `npm run bench` as a picture: `tsx tests/bench/draw.ts FILE... > public/shots/bench.svg`.
// A bar reaches to p50, its thin end to p95; beside it the plain request to Elasticsearch.
import { readFileSync } from 'node:fs';

type Times = { p50: number; p95: number }; // ms
type Readers = { [share: string]: { page: Times; plain?: Times } };
type Size = {
  passages: number;
  readers: Readers;
  perSecond: number;
  searchMeanwhile: Times;
  suggestions: Times;
  atOnce?: { ratio: number };
};
type Result = { engine: string; sizes: Size[] };
type Bar = { name: string; times: Times; isPlain: boolean };
type Group = { title: string; bars: Bar[] };

const WIDTH = 760; // units of the drawing, about a README's pixels
const LEFT = 170; // room for names
const RIGHT = 90; // room for figures
const LINE = 20;
const HEAD = 34;

const shares: { [reader: string]: string } = {
  whole: '100 %',
  tenth: '10 %',
  hundredth: '1 %',
  forty: '40 units',
};
const results: Result[] = process.argv
  .slice(2)
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
process.stdout.write(draw(results.flatMap(groupsOf)));

function groupsOf({ engine, sizes }: Result): Group[] {
  return sizes.map(({ passages, readers, ...size }) => ({
    title: `${engine}, ${passages.toLocaleString('en')} passages; ${besides(size)}`,
    bars: [
      ...Object.entries(readers),
      ['meanwhile', { page: size.searchMeanwhile }] as [string, Readers[string]],
      ['suggestion', { page: size.suggestions }] as [string, Readers[string]],
    ].flatMap(([reader, { page, plain }]) => [
      { name: nameOf(reader), times: page, isPlain: false },
      ...(plain ? [{ name: 'plain request', times: plain, isPlain: true }] : []),
    ]),
  }));
}

function nameOf(reader: string): string {
  if (reader === 'meanwhile') return 'while text goes in';
  if (reader === 'suggestion') return 'a suggestion';
  return `reader of ${shares[reader] ?? reader}`;
}

function besides({ perSecond, atOnce }: Omit<Size, 'passages' | 'readers'>): string {
  const going = `${perSecond.toLocaleString('en')} go in a second`;
  if (!atOnce) return going;
  return `${going}; eight readers at once: ${atOnce.ratio} of the plain request's pace`;
}

function draw(groups: Group[]): string {
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ times }) => times.p95)));
  const scale = (WIDTH - LEFT - RIGHT) / longest;
  let y = 8;
  const down = (by: number) => {
    y += by;
    return y - by;
  };
  const drawn = groups.map(({ title, bars }) => {
    const head = `<text class="t" x="0" y="${down(HEAD) + HEAD - 12}">${title}</text>`;
    return head + bars.map((bar) => drawBar(bar, down(LINE), scale)).join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 8}" width="${WIDTH}" role="img"><title>Time of a search page: p50 and p95 in milliseconds</title><style>text{font:13px sans-serif;fill:#333}.t{font-weight:bold}.a{fill:#8c1d18}.b{fill:#8a8a8a}@media(prefers-color-scheme:dark){text{fill:#ddd}.a{fill:#e58a80}.b{fill:#999}}</style>${drawn.join('')}</svg>\n`;
}

function drawBar({ name, times: { p50, p95 }, isPlain }: Bar, y: number, scale: number): string {
  const kind = isPlain ? 'b' : 'a';
  const [middle, end] = [LEFT + p50 * scale, LEFT + p95 * scale].map((x) => Math.round(x));
  return [
    `<text x="12" y="${y + 13}">${name}</text>`,
    `<rect class="${kind}" x="${LEFT}" y="${y + 3}" width="${(middle ?? LEFT) - LEFT}" height="12"/>`,
    `<rect class="${kind}" x="${middle}" y="${y + 8}" width="${(end ?? 0) - (middle ?? 0)}" height="2"/>`,
    `<text x="${(end ?? 0) + 6}" y="${y + 13}">${Math.round(p50)} / ${Math.round(p95)}</text>`,
  ].join('');
}

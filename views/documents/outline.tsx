import { Icon } from '../ui/icon.tsx';
import type { ReadingPassage } from './reading.tsx';

export type OutlineEntry = { text: string; anchor: string; entries: OutlineEntry[] };

const DEPTH = 3; // levels shown: chapter, mục and Điều

/** Contents by heading path, each leading to the first passage under its heading. */
export function outlineOf(passages: Pick<ReadingPassage, 'heading' | 'anchor'>[]): OutlineEntry[] {
  const root: OutlineEntry[] = [];
  for (const { heading, anchor } of passages) {
    let level = root;
    for (const text of heading.slice(0, DEPTH)) {
      let entry = level.at(-1);
      if (entry?.text !== text) {
        entry = { text, anchor, entries: [] };
        level.push(entry);
      }
      level = entry.entries;
    }
  }
  return root;
}

/** Beside the text on a wide screen, a sheet on a narrow one; none for a text without headings. */
export const Outline = ({ entries }: { entries: OutlineEntry[] }) =>
  entries.length === 0 ? null : (
    <div class="stay">
      <button class="button opener" type="button" popovertarget="outline">
        <Icon name="list-tree" />
        Mục lục
      </button>
      <nav class="outline sheet" id="outline" popover="auto" aria-label="Mục lục văn bản">
        <button
          class="button opener"
          type="button"
          popovertarget="outline"
          popovertargetaction="hide"
        >
          <Icon name="x" />
          Đóng
        </button>
        <Entries entries={entries} />
      </nav>
    </div>
  );

const Entries = ({ entries }: { entries: OutlineEntry[] }) => (
  <ol>
    {entries.map(({ text, anchor, entries: below }) => (
      <li>
        <a href={`#${anchor}`}>{text}</a>
        {below.length > 0 && <Entries entries={below} />}
      </li>
    ))}
  </ol>
);

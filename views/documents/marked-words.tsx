import { paths } from '../../src/paths.ts';
import type { ReadWord, Stretch } from './words.ts';

/**
 * What the text leads to: pictures of its pages, and words of a question to be boxed there. `cite`:
 * where the number of a passage leads instead of to itself.
 */
export type Original = {
  id: string;
  drawable: boolean;
  q: string;
  cite?: (anchor: string) => string;
};

type WordsProps = { stretches: Stretch[]; original: Original };

/** Text with its found and its doubtful words shown as such. */
export const Words = ({ stretches, original }: WordsProps) => (
  <>
    {stretches.map(({ text, doubt, hit, first }) => {
      const shown = doubt ? <Doubt text={text} doubt={doubt} original={original} /> : text;
      if (!hit) return shown;
      return (
        <mark id={first ? `kq-${hit}` : undefined} data-hit={String(hit)}>
          {shown}
        </mark>
      );
    })}
  </>
);

type DoubtProps = { text: string; doubt: ReadWord; original: Original };

/** Leads to the list of such words beside the page; `reading.js` shows the very place at once. */
const Doubt = ({ text, doubt: { confidence, page, at }, original: { id } }: DoubtProps) => (
  <a
    class="doubt"
    href={`${paths.printedPage(id, page)}#tu-${at}`}
    title={`Máy đọc chưa chắc: ${Math.round(confidence * 100)}%`}
    data-crop={paths.wordPicture(id, page, at)}
  >
    {text}
    <span class="hidden"> (chữ đọc chưa chắc)</span>
  </a>
);

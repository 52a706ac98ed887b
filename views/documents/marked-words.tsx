import { paths } from '../../src/paths.ts';
import { Called } from './called.tsx';
import type { CalledPaper, ReadWord, Stretch } from './words.ts';

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

/** Text with its found and its doubtful words shown as such, and the papers it calls as links. */
export const Words = ({ stretches, original }: WordsProps) => (
  <>
    {byPaper(stretches).map(({ called, own }) =>
      called ? (
        <Called called={called}>
          {own.map((stretch) => (
            <Word stretch={stretch} original={original} isLinked={called.state !== 'not-held'} />
          ))}
        </Called>
      ) : (
        own.map((stretch) => <Word stretch={stretch} original={original} />)
      ),
    )}
  </>
);

/** Stretches of one paper's name together, so that one link holds all its marks. */
function byPaper(stretches: Stretch[]) {
  const groups: { called: CalledPaper | undefined; own: Stretch[] }[] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last && last.called === stretch.called) last.own.push(stretch);
    else groups.push({ called: stretch.called, own: [stretch] });
  }
  return groups;
}

type WordProps = { stretch: Stretch; original: Original; isLinked?: boolean };

const Word = ({ stretch: { text, doubt, hit, first }, original, isLinked }: WordProps) => {
  const shown = doubt ? (
    <Doubt text={text} doubt={doubt} original={original} isLinked={isLinked ?? false} />
  ) : (
    text
  );
  if (!hit) return <>{shown}</>;
  return (
    <mark id={first ? `kq-${hit}` : undefined} data-hit={String(hit)}>
      {shown}
    </mark>
  );
};

type DoubtProps = { text: string; doubt: ReadWord; original: Original; isLinked: boolean };

/**
 * Leads to the list of such words beside the page; `reading.js` shows the very place at once. Inside
 * a link it is only marked: a link holds no other.
 */
const Doubt = ({ isLinked, ...props }: DoubtProps) =>
  isLinked ? <span class="doubt">{props.text}</span> : <DoubtLink {...props} />;

const DoubtLink = ({
  text,
  doubt: { confidence, page, at },
  original: { id },
}: Omit<DoubtProps, 'isLinked'>) => (
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

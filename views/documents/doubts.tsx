import { paths } from '../../src/paths.ts';

/** A word that OCR read with doubt; `at` is its place among the words of the page. */
export type DoubtfulWord = { spelled: string; confidence: number; at: number };

type Props = { id: string; page: number; words: DoubtfulWord[] };

const OPEN = 8; // words shown at once; the rest folds away

/** What the machine is not sure of on a page, each beside the piece of the picture it read. */
export const Doubts = ({ id, page, words }: Props) => {
  if (words.length === 0) return null;
  const word = (one: DoubtfulWord) => <Word id={id} page={page} word={one} />;
  return (
    <section class="block unprinted" aria-labelledby="doubts">
      <header>
        <h2 id="doubts">Từ chưa chắc</h2>
        <p class="note">{`${words.length} từ máy đọc chưa chắc; xin đối chiếu với ảnh.`}</p>
      </header>
      <ul class="doubtful">{words.slice(0, OPEN).map(word)}</ul>
      {words.length > OPEN && (
        <details>
          <summary>{`Thêm ${words.length - OPEN} từ`}</summary>
          <ul class="doubtful">{words.slice(OPEN).map(word)}</ul>
        </details>
      )}
    </section>
  );
};

type WordProps = { id: string; page: number; word: DoubtfulWord };

const Word = ({ id, page, word: { spelled, confidence, at } }: WordProps) => (
  <li id={`tu-${at}`}>
    <img
      src={paths.wordPicture(id, page, at)}
      alt={`Ảnh cắt quanh chữ “${spelled}”`}
      width="220"
      height="44"
      loading="lazy"
    />
    <p>
      Đọc được <strong>{`“${spelled}”`}</strong>
      <span class="note">{`, độ chắc ${Math.round(confidence * 100)}%`}</span>
    </p>
  </li>
);

import type { Desk } from '../../src/drafts/desk.ts';
import type { Quoted } from '../../src/drafts/figures/of-desk.ts';
import { paths } from '../../src/paths.ts';
import { documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { rankWords } from './words.ts';

type Sum = Desk['figures']['sums'][number];

/** Figures that cannot all be right, each with both sides, and sums that do not come out. */
export const Figures = ({ desk: { figures } }: { desk: Desk }) => {
  const { facts, contradictions, sums } = figures;
  const found = contradictions.length + sums.length;
  return (
    <section class="block" aria-labelledby="so-lieu">
      <header>
        <h2 id="so-lieu">Số liệu</h2>
        <span class="note">{`${viCount(facts)} số đã đối chiếu`}</span>
      </header>
      <ul class="findings">
        {contradictions.map(({ one, other }) => (
          <li class="late">
            <Icon name="circle-x" />
            <div>
              <strong>{`Hai số khác nhau: ${one.figure} và ${other.figure}.`}</strong>
              <Side said={one} />
              <Side said={other} />
            </div>
          </li>
        ))}
        {sums.map((sum) => (
          <li class="unknown">
            <Icon name="circle-question-mark" />
            <div>
              <strong>{`${sumWords[sum.how]} không khớp.`}</strong>{' '}
              {`Tính lại từ ${sum.of.join('; ')} được ${madeAs(sum)}, ở đây ghi ${sum.said.figure}.`}
              <Side said={sum.said} />
            </div>
          </li>
        ))}
        {found === 0 && (
          <li class="done">
            <Icon name="circle-check" />
            <div>Không thấy số nào trái nhau trong dự thảo và các nguồn.</div>
          </li>
        )}
      </ul>
      {found > 0 && (
        <p class="note">
          Cổng chỉ đặt hai bên cạnh nhau; đồng chí quyết định số nào đúng rồi sửa câu hoặc bỏ nguồn.
        </p>
      )}
    </section>
  );
};

const sumWords: Record<Sum['how'], string> = {
  share: 'Phần trăm',
  total: 'Tổng',
  difference: 'Mức tăng, giảm',
  average: 'Bình quân',
};

const Side = ({ said }: { said: Quoted }) => (
  <div class="passage">
    <blockquote>
      {shortened(said.before, 'end')}
      <mark>{said.figure}</mark>
      {shortened(said.after, 'start')}
    </blockquote>
    <footer>
      {'part' in said ? (
        <a href={`#muc-${said.part.key}`}>{`Dự thảo, mục “${said.part.name}”`}</a>
      ) : (
        <>
          <a href={paths.document(said.source.card.id, said.source.passage?.anchor)}>
            {`[${said.source.number}] ${documentName(said.source.card)}`}
          </a>{' '}
          {[
            issuerOf(said.source.card),
            said.rank ? rankWords[said.rank] : 'chưa rõ cấp',
            said.source.card.issuedOn ? viDate(said.source.card.issuedOn) : 'chưa rõ ngày',
          ]
            .filter(Boolean)
            .join(', ')}
        </>
      )}
    </footer>
  </div>
);

const SHOWN = 110; // characters to each side of the figure

function shortened(text: string, keep: 'start' | 'end'): string {
  if (text.length <= SHOWN) return text;
  return keep === 'end'
    ? `…${text.slice(-SHOWN).replace(/^\S*/, '')}`
    : `${text.slice(0, SHOWN).replace(/\S*$/, '')}…`;
}

const SCALES: [RegExp, number, string][] = [
  [/t[ỷỉ]$/u, 1e9, ' tỷ'],
  [/triệu$/u, 1e6, ' triệu'],
  [/(?:nghìn|ngàn)$/u, 1e3, ' nghìn'],
  [/(?:%|phần trăm)$/u, 1, '%'],
];
const rounded = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** In the scale in which the wrong one is written. */
function madeAs({ made, said: { figure } }: Sum): string {
  const [, by, word] = SCALES.find(([ending]) => ending.test(figure)) ?? [undefined, 1, ''];
  return `${rounded.format(made / by)}${word}`;
}

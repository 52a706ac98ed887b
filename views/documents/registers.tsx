import type { Gap, Repeat, Series } from '../../src/documents/number-series.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { viDate } from '../ui/dates.ts';
import { Select } from '../ui/field.tsx';
import { Head } from '../ui/head.tsx';
import { viCount } from '../ui/numbers.ts';

type Issuer = { id: number; name: string; papers: number };
export type RegistersProps = {
  viewer: Viewer;
  issuers: Issuer[];
  issuer: Issuer | undefined; // the one that is shown
  series: Series[];
};

const MOST_GAPS = 30; // runs of missing numbers told one by one
const MOST_HIDDEN = 50;

export const RegistersPage = ({ viewer, issuers, issuer, series }: RegistersProps) => (
  <Layout title="Sổ văn bản" viewer={viewer} path={paths.registers()}>
    <Head
      title="Sổ văn bản"
      note="Dãy số theo loại và nhiệm kỳ (văn bản Đảng) hoặc năm (văn bản Nhà nước), tính từ những gì kho đang giữ."
    />
    {issuer ? (
      <div class="stack loose">
        <ChooseIssuer issuers={issuers} chosen={issuer} />
        {series.map((one, at) => (
          <SeriesCard series={one} id={`so-${at}`} />
        ))}
      </div>
    ) : (
      <p class="note">Chưa có văn bản nào có số và cơ quan ban hành.</p>
    )}
  </Layout>
);

const ChooseIssuer = ({ issuers, chosen }: { issuers: Issuer[]; chosen: Issuer }) => (
  <form class="row choose" action={paths.registers()} method="get">
    <Select
      name="issuer"
      label="Cơ quan ban hành"
      value={String(chosen.id)}
      options={issuers.map(({ id, name, papers }) => ({
        value: String(id),
        text: `${name} (${viCount(papers)})`,
      }))}
    />
    <button class="button" type="submit">
      Xem
    </button>
  </form>
);

const SeriesCard = ({ series, id }: { series: Series; id: string }) => {
  const { example, period, next, taken, gaps, repeats, hidden, last } = series;
  const name = [example.type ?? 'Công văn', example.organ].join(
    example.family === 'party' ? '/' : '-',
  );
  return (
    <section class="block" aria-labelledby={id}>
      <header>
        <h2 id={id}>{`${name}, ${periodWords(series)}`}</h2>
        <p class="note">{`${viCount(taken)} văn bản, số lớn nhất ${last}`}</p>
      </header>
      {next && (
        <p>
          Số tiếp theo: <strong>{next}</strong>
        </p>
      )}
      {gaps.length > 0 && <p>{`Số chưa có trong kho: ${gapWords(gaps)}.`}</p>}
      {hidden.length > 0 && (
        <p>{`Số đã dùng cho văn bản không mở cho đồng chí: ${hidden.slice(0, MOST_HIDDEN).join('; ')}${hidden.length > MOST_HIDDEN ? '…' : ''}.`}</p>
      )}
      {repeats.length > 0 && <Repeats repeats={repeats} />}
      {period === '' && <p class="note">Các văn bản này chưa có ngày hoặc nhiệm kỳ.</p>}
    </section>
  );
};

const periodWords = ({ example, period }: Series) => {
  if (period === '') return 'chưa rõ thời gian';
  return example.family === 'party' ? `nhiệm kỳ ${period}` : `năm ${period}`;
};

function gapWords(gaps: Gap[]): string {
  const told = gaps
    .slice(0, MOST_GAPS)
    .map(({ from, to }) => (from === to ? String(from) : `${from} đến ${to}`))
    .join('; ');
  const more = gaps.length - MOST_GAPS;
  return more > 0 ? `${told}; và ${viCount(more)} khoảng nữa` : told;
}

const Repeats = ({ repeats }: { repeats: Repeat[] }) => (
  <>
    <h3>Số trùng</h3>
    <ul class="rows">
      {repeats.map(({ number, entries }) => (
        <li>
          <p>{number}</p>
          <ul>
            {entries.map((entry) => (
              <li>
                {entry.readable ? (
                  <a href={paths.document(entry.id)}>
                    {[entry.issuedOn ? viDate(entry.issuedOn) : 'không rõ ngày', entry.title].join(
                      ': ',
                    )}
                  </a>
                ) : (
                  'Một văn bản không mở cho đồng chí.'
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </>
);

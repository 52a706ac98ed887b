import type { NextNumber } from '../../src/documents/next-number.ts';
import type { Finding } from '../../src/formats/check/findings.ts';
import type { RuleSet } from '../../src/formats/rule-set.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { SecrecyChoice } from '../intake/secrecy.tsx';
import { Layout } from '../layout.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';

type Result = {
  fileName: string;
  note: string; // by which rules, or why not at all
  isJudged: boolean;
  findings: Finding[];
  changes: Finding[]; // made on the copy
  hasCopy: boolean;
  copyName: string;
  copy?: string; // an address that holds the copy itself; absent where it is too large
  log: string;
  next?: NextNumber | undefined; // of its register
};

export type CheckProps = {
  viewer: Viewer;
  ruleSets: Pick<RuleSet, 'id' | 'name'>[];
  largestFile: number; // bytes
  result?: Result | undefined;
  problem?: string | undefined;
};

export const CheckPage = ({ viewer, result, problem, ...form }: CheckProps) => (
  <Layout title="Kiểm tra thể thức" viewer={viewer} path={paths.checkFormat()}>
    <Head
      title="Kiểm tra thể thức"
      note="Đối chiếu một tệp Word với quy định về thể thức có hiệu lực vào ngày của văn bản. Tệp chỉ được đọc trong bộ nhớ, không lưu lại."
    />
    <Problem text={problem} />
    <div class="stack loose">
      {result && <ResultOf result={result} />}
      <CheckForm {...form} />
    </div>
  </Layout>
);

const BYTES_IN_MEGABYTE = 1024 * 1024;

// The level stands before the file: the upload is read as a stream, and is asked before a byte of it.
const CheckForm = ({ ruleSets, largestFile }: Pick<CheckProps, 'ruleSets' | 'largestFile'>) => (
  <Form action={paths.checkFormat()} submit="Kiểm tra" files>
    <SecrecyChoice />
    <div class="field">
      <label for="rules">Quy định dùng để kiểm tra</label>
      <select id="rules" name="rules">
        <option value="">Theo ngày của văn bản</option>
        {ruleSets.map(({ id, name }) => (
          <option value={id}>{name}</option>
        ))}
      </select>
    </div>
    <label class="choice">
      <input type="checkbox" name="step" value="copy" />
      <span>Tải ngay bản sao đã sửa, không xem kết quả</span>
    </label>
    <FileField
      label="Chọn tệp Word"
      hint={`Một tệp .docx, đến ${largestFile / BYTES_IN_MEGABYTE} MB.`}
      accept=".docx"
      largest={largestFile}
      required
    />
  </Form>
);

const ResultOf = ({ result }: { result: Result }) => {
  const { fileName, note, isJudged, findings } = result;
  const mendable = findings.filter(({ tier }) => tier === 1);
  const noted = findings.filter(({ tier }) => tier === 2);
  return (
    <section class="block stack" aria-labelledby="result">
      <header>
        <h2 id="result">{`Kết quả: ${fileName}`}</h2>
        <p class="note">{note}</p>
      </header>
      <Notice tone={!isJudged ? 'unknown' : findings.length === 0 ? 'done' : 'late'} alert>
        <p>{summary(result)}</p>
      </Notice>
      <Next next={result.next} />
      {findings.length > 0 && <Copies result={result} />}
      {mendable.length > 0 && <Findings title="Máy sửa được" findings={mendable} />}
      {noted.length > 0 && <Findings title="Cần người xem" findings={noted} />}
    </section>
  );
};

function summary({ isJudged, findings }: Result): string {
  if (!isJudged) return 'Chưa kiểm tra văn bản này.';
  if (findings.length === 0)
    return 'Không thấy chỗ nào trái quy định. Máy không đọc nội dung thay người.';
  return `${viCount(findings.length)} điểm cần xem. Tệp gốc không bị thay đổi.`;
}

/** What the register would give it: the portal numbers nothing. */
const Next = ({ next }: { next: NextNumber | undefined }) =>
  next ? (
    <p class="note">
      {`Số kế tiếp theo sổ của ${next.of}: ${next.number}${next.all ? '' : ' (tính trên văn bản đồng chí được đọc)'}. Cổng không cấp số; văn thư cấp sau khi ký.`}
    </p>
  ) : null;

const Copies = ({ result: { hasCopy, copy, copyName, log, changes } }: { result: Result }) => (
  <>
    <p class="row">
      {copy && (
        <a class="button primary" href={copy} download={copyName}>
          {`Tải bản sao đã sửa ${viCount(changes.length)} điểm`}
        </a>
      )}
      <a class="button" href={log} download="nhat-ky-sua.txt">
        Tải nhật ký sửa
      </a>
    </p>
    {hasCopy && !copy && (
      <p class="note">
        Bản sao lớn nên không kèm theo trang này; xin chọn lại tệp và chọn “Tải ngay bản sao đã
        sửa”.
      </p>
    )}
  </>
);

const certainties: Record<Finding['certainty'], string> = {
  sure: 'chắc',
  probable: 'khá chắc',
  open: 'chưa thống nhất, để tham khảo',
};

const Findings = ({ title, findings }: { title: string; findings: Finding[] }) => (
  <>
    <h3>{`${title} (${viCount(findings.length)})`}</h3>
    <ol class="rows">
      {findings.map(({ place, found, expected, source, certainty }) => (
        <li>
          <p>
            <strong>{place}</strong>
          </p>
          <p>{`Thấy: ${found}. Cần: ${expected}.`}</p>
          <p class="note">{`${source} (${certainties[certainty]})`}</p>
        </li>
      ))}
    </ol>
  </>
);

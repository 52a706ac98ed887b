import type { BodyShown } from '../../src/formats/authority/form.ts';
import type { Certainty } from '../../src/formats/rule-set.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';

const certainties: Record<Certainty, string> = {
  sure: 'chắc',
  probable: 'khá chắc',
  open: 'theo thực tế, chưa chắc',
};

const TITLE = 'Bảng thẩm quyền';

type ListProps = { viewer: Viewer; bodies: BodyShown[]; done: boolean };

/** Bodies of the Party with what each may issue, and what the office put in place of what comes. */
export const AuthorityPage = ({ viewer, bodies, done }: ListProps) => (
  <Layout title={TITLE} viewer={viewer} path={paths.authority()}>
    <Head
      title={TITLE}
      note="Cơ quan nào được ban hành loại nào, ký thế nào. Trang Kiểm tra thể thức và bàn soạn thảo dùng bảng này; điều Văn phòng đặt đứng trên mặc định."
    />
    <AdministrationTabs open="authority" />
    <Done text={done ? 'Đã lưu. Việc kiểm tra từ nay theo bảng này.' : undefined} />
    <ol class="rows listed narrow">
      {bodies.map((shown) => (
        <li>
          <h2>
            <a href={paths.authorityOf(shown.body)}>{shown.name}</a>
          </h2>
          <p>{issuedBy(shown)}</p>
          <p class="note">{`${sureOf(shown)}${changesOf(shown)}`}</p>
        </li>
      ))}
    </ol>
  </Layout>
);

function issuedBy({ types }: BodyShown): string {
  const may = types.filter(({ given, decided }) => decided ?? given?.may).map(({ type }) => type);
  return may.length === 0 ? 'Không ban hành văn bản.' : `Được ban hành: ${may.join(', ')}.`;
}

const sureOf = ({ types }: BodyShown) => {
  const { given } = types[0] ?? {};
  return given ? `Mặc định: ${given.source} (${certainties[given.certainty]}).` : '';
};

function changesOf({ types, signing, why }: BodyShown): string {
  const changed = types.filter(({ decided }) => decided !== undefined).length;
  if (changed === 0 && signing === '') return '';
  const what = [changed > 0 && `${viCount(changed)} loại`, signing !== '' && 'cách ký'].filter(
    Boolean,
  );
  return ` Văn phòng đặt: ${what.join(', ')}${why ? ` (${why})` : ''}.`;
}

type Props = { viewer: Viewer; shown: BodyShown; problem?: string };

export const AuthorityBodyPage = ({ viewer, shown, problem }: Props) => (
  <Layout title={shown.name} viewer={viewer} path={paths.authority()}>
    <Head title={shown.name} note={sureOf(shown)} back={{ href: paths.authority(), text: TITLE }} />
    <AdministrationTabs open="authority" />
    <Problem text={problem} />
    <Form action={paths.authorityOf(shown.body)} submit="Lưu" cancel={paths.authority()}>
      <fieldset class="facet">
        <legend>Loại văn bản</legend>
        {shown.types.map(({ type, box, given, decided }) => (
          <Select
            name={box}
            label={type}
            value={decided === undefined ? '' : decided ? 'may' : 'may-not'}
            options={[
              { value: '', text: `Theo mặc định: ${givenWords(given)}` },
              { value: 'may', text: 'Văn phòng đặt: được ban hành' },
              { value: 'may-not', text: 'Văn phòng đặt: không được ban hành' },
            ]}
          />
        ))}
      </fieldset>
      <fieldset class="facet">
        <legend>Cách ký</legend>
        {shown.cases.length === 0 ? (
          <p class="note">Mặc định: chưa biết cách ký nên không kiểm tra.</p>
        ) : (
          <ul class="stack tight">
            {shown.cases.map(({ words, who, certainty }) => (
              <li>
                {words} <span class="note">{`(${who}; ${certainties[certainty]})`}</span>
              </li>
            ))}
          </ul>
        )}
        <TextArea
          name="signing"
          label="Cách ký Văn phòng đặt, thay cho mọi cách mặc định"
          value={shown.signing}
          hint="Mỗi dòng một cách: quyền hạn, dấu |, các chức vụ cách nhau bằng dấu chấm phẩy. Ví dụ: T/M BAN THƯỜNG VỤ | BÍ THƯ; PHÓ BÍ THƯ. Để trống: theo mặc định."
          rows={5}
        />
      </fieldset>
      <Field
        name="why"
        label="Căn cứ của điều Văn phòng đặt"
        value={shown.why}
        hint="Văn bản, điều khoản. Hiện cùng với mỗi kết quả kiểm tra."
      />
    </Form>
  </Layout>
);

const givenWords = (given: BodyShown['types'][number]['given']) =>
  given
    ? `${given.may ? 'được' : 'không được'} ban hành (${certainties[given.certainty]})`
    : 'chưa rõ';

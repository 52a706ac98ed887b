import type { ProductType } from '../../src/drafts/product-type.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { BasketGroup, BasketItem } from '../basket/group.tsx';
import { type DocumentLine, documentName } from '../documents/line.tsx';
import { Layout } from '../layout.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { viCount } from '../ui/numbers.ts';
import { ByModel, type Offer } from './writing/by-model.tsx';

type Fields = { [name: string]: string | undefined };

type Props = {
  viewer: Viewer;
  types: ProductType[];
  fields: Fields; // as typed, or as the address says
  problems?: { [name: string]: string | undefined };
  groups: BasketGroup[];
  offer: Offer;
  from: {
    answer?: { question: string } | undefined;
    passage?: { label: string; text: string } | undefined;
    document?: DocumentLine | undefined;
  };
};

export const NewDraftPage = ({
  viewer,
  types,
  fields,
  problems = {},
  groups,
  from,
  offer,
}: Props) => (
  <Layout title="Soạn dự thảo mới" viewer={viewer} path={paths.drafts()}>
    <Head
      title="Soạn dự thảo mới"
      lede="Cổng ghép khung của loại văn bản với những câu nguyên văn trong nguồn. Phần chưa có nguồn được nêu tên, không được điền thay."
      back={{ href: paths.drafts(), text: 'Dự thảo của tôi' }}
    />
    <Form action={paths.drafts()} submit="Soạn" cancel={paths.drafts()}>
      <Select
        name="type"
        label="Loại văn bản"
        value={fields.type ?? types[0]?.key}
        options={types.map(({ key, name, words }) => ({
          value: key,
          text: `${name} (tối đa ${viCount(words)} từ)`,
        }))}
      />
      <TextArea
        name="task"
        label="Nhiệm vụ, trong một câu"
        value={fields.task ?? from.answer?.question ?? ''}
        hint="Ví dụ: Xin ý kiến về việc gia hạn một nhiệm vụ của đảng ủy phường."
        problem={problems.task}
        required
      />
      <Field
        name="addressee"
        label="Trình ai, gửi ai"
        value={fields.addressee ?? ''}
        hint="Ví dụ: Đồng chí Phó Bí thư Thường trực Thành ủy."
        problem={problems.addressee}
      />
      <From fields={fields} from={from} />
      <fieldset class="facet">
        <legend>Nguồn trong giỏ</legend>
        {groups.length === 0 && <p class="note">Giỏ nguồn đang trống.</p>}
        {groups.flatMap((group) =>
          group.items.map((item) => <Item {...{ group, item, fields }} />),
        )}
      </fieldset>
      <label class="choice">
        <input type="checkbox" name="find" checked={fields.find !== undefined} />
        <span>Tìm thêm trong kho những đoạn nói về nhiệm vụ này</span>
      </label>
      <ByModel offer={offer} chosen={fields.write !== undefined} />
    </Form>
  </Layout>
);

/** What the form was opened from goes along with it. */
const From = ({ fields, from: { answer, passage, document } }: Pick<Props, 'fields' | 'from'>) => (
  <>
    {['answer', 'passage', 'incoming', 'minutes', 'document'].map((name) =>
      fields[name] ? <input type="hidden" name={name} value={fields[name]} /> : null,
    )}
    {answer && <p class="note">{`Nguồn: trả lời cho câu hỏi “${answer.question}”.`}</p>}
    {passage && <p class="note">{`Nguồn: ${passage.label}, “${cut(passage.text)}”.`}</p>}
    {document && (
      <p class="note">{`${saidOf(fields)}: ${documentName(document)}, ${document.title}`}</p>
    )}
  </>
);

const saidOf = ({ incoming, minutes }: Fields) => {
  if (incoming) return 'Trả lời văn bản đến';
  return minutes ? 'Kết luận từ biên bản' : 'Nguồn';
};

const SHOWN = 160; // characters
const cut = (text: string) =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/, '')}…`;

type ItemProps = { group: BasketGroup; item: BasketItem; fields: Fields };

const Item = ({ group, item, fields }: ItemProps) => {
  if (item.standing === 'unreadable' || !group.document) return null;
  const name = `basket-${item.id}`;
  const isFresh = Object.keys(fields).every((one) => !one.startsWith('basket-'));
  return (
    <label class="choice">
      <input type="checkbox" name={name} checked={fields[name] !== undefined || isFresh} />
      <span>
        {documentName(group.document)}
        {'label' in item ? `, ${item.label}: ${cut(item.quote)}` : ', cả văn bản'}
      </span>
    </label>
  );
};

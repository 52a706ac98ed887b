import type { Must, Part, ProductType, Purpose } from '../../src/drafts/product-type.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { mustWords, purposeWords } from './words.ts';

type ListProps = { viewer: Viewer; types: ProductType[]; done: boolean };

export const ProductTypesPage = ({ viewer, types, done }: ListProps) => (
  <Layout title="Loại sản phẩm" viewer={viewer} path={paths.productTypes()}>
    <Head
      title="Loại sản phẩm"
      note="Khung, mức từ và điều phải có của mỗi loại văn bản mà Văn phòng soạn. Dự thảo đã bắt đầu giữ khung lúc bắt đầu."
    />
    <AdministrationTabs open="products" />
    <Done text={done ? 'Đã lưu. Dự thảo mới theo khung này.' : undefined} />
    <p>
      <a href={paths.emptyPhrases()}>Cụm từ rỗng mà bàn soạn thảo đề xuất bỏ</a>
    </p>
    <ol class="rows listed narrow">
      {types.map(({ key, name, words, parts }) => (
        <li>
          <h2>
            <a href={paths.productType(key)}>{name}</a>
          </h2>
          <p class="note">
            {`Tối đa ${viCount(words)} từ: ${parts.map((part) => part.name).join(', ')}.`}
          </p>
        </li>
      ))}
    </ol>
  </Layout>
);

type Props = { viewer: Viewer; type: ProductType; problem?: string };

const EMPTY = 2; // rows for parts to be added

export const ProductTypePage = ({ viewer, type, problem }: Props) => (
  <Layout title={type.name} viewer={viewer} path={paths.productTypes()}>
    <Head title={type.name} back={{ href: paths.productTypes(), text: 'Loại sản phẩm' }} />
    <AdministrationTabs open="products" />
    <Problem text={problem} />
    <Form action={paths.productType(type.key)} submit="Lưu" cancel={paths.productTypes()}>
      <Field name="name" label="Tên" value={type.name} required />
      <Field
        name="words"
        label="Mức từ"
        value={String(type.words)}
        hint="500 từ vừa một trang A4 chữ 14."
        numeric
        required
      />
      <Select
        name="family"
        label="Thể thức"
        value={type.family}
        options={[
          { value: 'party', text: 'Văn bản của Đảng' },
          { value: 'state', text: 'Văn bản hành chính nhà nước' },
        ]}
      />
      <fieldset class="facet">
        <legend>Phải có</legend>
        {Object.entries(mustWords).map(([must, words]) => (
          <label class="choice">
            <input
              type="checkbox"
              name={`must-${must}`}
              checked={type.musts.includes(must as Must)}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      {[...type.parts, ...Array.from({ length: EMPTY }, () => undefined)].map((part, i) => (
        <PartFields part={part} at={i} />
      ))}
    </Form>
  </Layout>
);

const purposes = Object.entries(purposeWords) as [Purpose, string][];

const PartFields = ({ part, at }: { part: Part | undefined; at: number }) => (
  <fieldset class="facet">
    <legend>{part ? `Mục ${at + 1}: ${part.name}` : `Mục thêm ${at + 1}`}</legend>
    <Field
      name={`part-${at}-name`}
      label="Tên mục"
      value={part?.name ?? ''}
      hint={part ? 'Để trống thì bỏ mục.' : undefined}
    />
    <Field name={`part-${at}-hint`} label="Cách viết" value={part?.hint ?? ''} />
    <Select
      name={`part-${at}-purpose`}
      label="Để làm gì"
      value={part?.purpose ?? 'other'}
      options={purposes.map(([value, text]) => ({ value, text }))}
    />
    <Field
      name={`part-${at}-cues`}
      label="Từ nhận biết, cách nhau bằng dấu phẩy"
      value={part?.cues.join(', ') ?? ''}
    />
    <div class="row choose">
      <Field name={`part-${at}-place`} label="Thứ tự" value={String(at + 1)} numeric />
      <Field
        name={`part-${at}-sentences`}
        label="Số câu ghép sẵn"
        value={String(part?.sentences ?? 0)}
        numeric
      />
    </div>
    <label class="choice">
      <input type="checkbox" name={`part-${at}-required`} checked={part?.required ?? false} />
      <span>Thiếu thì nêu trong “Nội dung cần bổ sung”</span>
    </label>
  </fieldset>
);

import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';

type Parameter = {
  name: string;
  in: string; // path, query or header
  required?: boolean;
  description?: string;
  schema?: { description?: string; enum?: string[]; minimum?: number; maximum?: number };
};

export type OperationLine = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | undefined;
  scope: 'read' | 'import';
  parameters: Parameter[];
  responses: { status: string; text: string }[];
  examples: string[];
};

type Props = { viewer: Viewer; base: string; operations: OperationLine[] };

/** How programs ask and send, drawn from the same description that programs read. */
export const ApiPage = ({ viewer, base, operations }: Props) => (
  <Layout title="Giao tiếp giữa các chương trình" viewer={viewer} path={paths.help()}>
    <Head
      title="Giao tiếp giữa các chương trình"
      back={{ href: paths.help(), text: 'Trợ giúp' }}
      lede="Phần mềm khác của cơ quan hỏi kho và gửi tệp thay đồng chí, bằng một mã truy cập."
    />
    <div class="split">
      <div class="stack loose prose">
        <Beginning base={base} />
        {operations.map((operation) => (
          <Operation operation={operation} />
        ))}
        <Wrong />
      </div>
      <nav class="stay outline questions" aria-label="Các việc">
        <ol>
          <li>
            <a href="#bat-dau">Bắt đầu</a>
          </li>
          {operations.map(({ id, summary }) => (
            <li>
              <a href={`#${id}`}>{summary}</a>
            </li>
          ))}
          <li>
            <a href="#loi">Khi có lỗi</a>
          </li>
        </ol>
      </nav>
    </div>
  </Layout>
);

const Beginning = ({ base }: Pick<Props, 'base'>) => (
  <section class="block" aria-labelledby="bat-dau">
    <h2 id="bat-dau">Bắt đầu</h2>
    <p>
      Tạo mã ở trang <a href={paths.tokens()}>Mã truy cập API</a>. Chương trình đọc được đúng những
      gì đồng chí đọc được, mọi lượt đọc được ghi nhật ký kèm tên mã. Mã không mở được trang nào của
      cổng; phiên đăng nhập trên trình duyệt không dùng được ở đây.
    </p>
    <p>Các ví dụ dùng hai biến: địa chỉ của cổng và mã vừa tạo.</p>
    <pre tabindex={0}>{`CONG=${base}\nMA=tm_…`}</pre>
    <p>
      Bản mô tả cho máy đọc, theo OpenAPI 3.1:{' '}
      <a href={paths.apiDescription()}>{paths.apiDescription()}</a>.
    </p>
  </section>
);

const scopes = { read: 'đọc', import: 'gửi tệp' };

const Operation = ({ operation }: { operation: OperationLine }) => (
  <section class="block" aria-labelledby={operation.id}>
    <h2 id={operation.id}>{operation.summary}</h2>
    <p>
      <code>{`${operation.method} ${operation.path}`}</code>, cần mã có quyền{' '}
      {scopes[operation.scope]}.
    </p>
    {operation.description && <p>{operation.description}</p>}
    <table>
      <caption class="hidden">{`Tham số của: ${operation.summary}`}</caption>
      <thead>
        <tr>
          <th scope="col">Tham số</th>
          <th scope="col">Ý nghĩa</th>
        </tr>
      </thead>
      <tbody>
        {operation.parameters.map((parameter) => (
          <tr>
            <th scope="row">
              <code>{parameter.name}</code>
            </th>
            <td>{meaningOf(parameter)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {operation.examples.map((example) => (
      <pre tabindex={0}>{example}</pre>
    ))}
    <ul>
      {operation.responses.map(({ status, text }) => (
        <li>
          <code>{status}</code> {text}
        </li>
      ))}
    </ul>
  </section>
);

const places: { [place: string]: string } = {
  path: 'trong địa chỉ',
  query: 'sau dấu hỏi',
  header: 'tiêu đề',
};

function meaningOf({ in: place, required, description, schema = {} }: Parameter): string {
  const { enum: choices, minimum, maximum } = schema;
  return [
    description ?? schema.description,
    choices && `Một trong: ${choices.join(', ')}.`,
    maximum !== undefined && `Từ ${minimum} đến ${maximum}.`,
    `(${places[place]}${required ? ', bắt buộc' : ''})`,
  ]
    .filter(Boolean)
    .join(' ');
}

const Wrong = () => (
  <section class="block" aria-labelledby="loi">
    <h2 id="loi">Khi có lỗi</h2>
    <p>
      Câu trả lời có kiểu <code>application/problem+json</code>: <code>title</code>,{' '}
      <code>status</code>, <code>detail</code> là một câu cho người đọc, <code>errors</code> nói
      từng tham số sai chỗ nào. Lỗi 429: chờ số giây ghi ở <code>Retry-After</code> rồi gọi lại. Gửi
      tệp mà đứt đường truyền: gửi lại với cùng khóa <code>Idempotency-Key</code>.
    </p>
  </section>
);

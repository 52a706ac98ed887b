import { paths } from '../../src/paths.ts';

/** What an office does first, and what of it is done. */
export type Start = {
  hasUnit: boolean;
  hasClerk: boolean; // somebody who hands files in
  ownId: number | null; // of an administrator who belongs to no unit yet
};

export const StartHere = ({ start: { hasUnit, hasClerk, ownId } }: { start: Start }) => (
  <section class="block" aria-labelledby="start">
    <h2 id="start">Bắt đầu</h2>
    <ol class="rows">
      <li>
        <p>
          1. <a href={paths.units()}>Lập đơn vị</a> <Already done={hasUnit} />
        </p>
        {hasUnit && ownId !== null && (
          <p class="note">
            Đơn vị của chính đồng chí thì <a href={paths.person(ownId)}>chọn ngay bây giờ</a>: khi
            kho đã có văn bản, chỉ người quản trị khác đổi được.
          </p>
        )}
      </li>
      <li>
        <p>
          2. <a href={paths.newPerson()}>Thêm văn thư</a> <Already done={hasClerk} />
        </p>
        <p class="note">
          Nhiều người một lúc thì <a href={paths.importPeople()}>nhập danh sách</a>.
        </p>
      </li>
      <li>
        <p>3. Đưa văn bản vào</p>
        <p class="note">
          Văn thư đăng nhập rồi mở mục Số hóa. Danh mục văn bản chưa có tệp thì{' '}
          <a href={paths.importCatalogue()}>nhập ở đây</a>.
        </p>
      </li>
    </ol>
  </section>
);

const Already = ({ done }: { done: boolean }) =>
  done ? <span class="tag done">Đã có</span> : null;

import { viCount } from '../ui/numbers.ts';

/** What one role may do besides reading. */
export type Duty = {
  role: string;
  people: number;
  handIn: boolean;
  catalogue: boolean;
  administer: boolean;
};

/** Who may do what. Nobody reads more by their role: the audience of each document decides. */
export const Duties = ({ duties }: { duties: Duty[] }) => (
  <section class="block" aria-labelledby="duties">
    <h2 id="duties">Ai làm được gì</h2>
    <p class="note">Đọc được văn bản nào là do phạm vi đọc của văn bản ấy, không do vai.</p>
    <section class="wide" tabindex={0} aria-label="Bảng vai, cuộn ngang được">
      <table>
        <caption class="hidden">Vai, số người và việc được làm</caption>
        <thead>
          <tr>
            <th scope="col">Vai</th>
            <th scope="col" class="figure">
              Số người
            </th>
            <th scope="col">Được làm</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr>
              <th scope="row">{duty.role}</th>
              <td class="figure">{viCount(duty.people)}</td>
              <td>{inWords(duty)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);

const inWords = ({ handIn, catalogue, administer }: Duty) =>
  [
    'Tìm và đọc',
    handIn && 'đưa tệp vào',
    catalogue && 'sửa thẻ, đổi phạm vi đọc, thu hồi',
    administer && 'quản lý người dùng, đơn vị, cổng',
  ]
    .filter(Boolean)
    .join('; ');

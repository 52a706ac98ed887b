import type { SetRun } from '../../src/formats/line.ts';
import { Runs } from './sheet-line.tsx';

/** A table of a paper; the first cell of a row names it. */
export const SheetTable = ({ head, rows }: { head: string[]; rows: SetRun[][][] }) => (
  <table>
    {head.length > 0 && (
      <thead>
        <tr>{head.map((text) => (text ? <th scope="col">{text}</th> : <td />))}</tr>
      </thead>
    )}
    <tbody>
      {rows.map(([name = [], ...cells]) => (
        <tr>
          <th scope="row">
            <Runs runs={name} />
          </th>
          {cells.map((cell) => (
            <td>
              <Runs runs={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

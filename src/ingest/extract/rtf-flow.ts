import type { Paragraph } from './extracted.ts';
import { rowLines } from './table-row.ts';

/** Paragraphs as they come, those of a table gathered by cell and row. */
export class Flow {
  paragraphs: Paragraph[] = [];
  private cells: Paragraph[][] = [];
  private cell: Paragraph[] = [];
  private page = 1;

  endParagraph(lines: string[], inTable: boolean) {
    const own = lines
      .map((line) => ({ text: line.trim(), page: this.page }))
      .filter(({ text }) => text !== '');
    if (inTable) this.cell.push(...own);
    else {
      this.endRow();
      this.paragraphs.push(...own);
    }
  }

  endCell(lines: string[]) {
    this.endParagraph(lines, true);
    this.cells.push(this.cell.splice(0));
  }

  endRow() {
    if (this.cell.length > 0) this.cells.push(this.cell.splice(0));
    this.paragraphs.push(...rowLines(this.cells.splice(0)));
  }

  breakPage() {
    if (this.paragraphs.length > 0) this.page++;
  }
}

/** The part of pdfkit that the sample archive uses; the package brings no types. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  type Options = {
    size?: [number, number];
    margin?: number;
    autoFirstPage: boolean;
    info?: Record<string, string | Date>;
    userPassword?: string;
  };

  export default class PDFDocument extends Readable {
    constructor(options: Options);
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(points: number): this;
    widthOfString(text: string): number;
    text(
      text: string,
      x?: number,
      y?: number,
      options?: { lineBreak: false; baseline: number | string },
    ): this;
    image(image: Buffer, x: number, y: number, options: { width: number; height?: number }): this;
    file(content: Buffer, options: { name: string }): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(points: number): this;
    stroke(): this;
    addPage(): this;
    end(): void;
  }
}

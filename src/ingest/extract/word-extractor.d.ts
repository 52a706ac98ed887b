declare module 'word-extractor' {
  /** What of the package is used; it brings no types. */
  class WordExtractor {
    extract(source: Buffer): Promise<{
      getBody(): string;
      getFootnotes(): string;
      getHeaders(options: { includeFooters: boolean }): string;
      getTextboxes(options: { includeHeadersAndFooters: boolean; includeBody?: boolean }): string;
    }>;
  }
  export = WordExtractor;
}

declare module 'word-extractor/lib/buffer-reader.js' {
  class BufferReader {
    constructor(file: Buffer);
  }
  export = BufferReader;
}

declare module 'word-extractor/lib/ole-compound-doc.js' {
  import type BufferReader from 'word-extractor/lib/buffer-reader.js';

  /** A compound file; `stream` gives nothing of a name that is not there. */
  class OleCompoundDoc {
    constructor(reader: BufferReader);
    read(): Promise<OleCompoundDoc>;
    stream(name: string): AsyncIterable<Buffer>;
  }
  export = OleCompoundDoc;
}

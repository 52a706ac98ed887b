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

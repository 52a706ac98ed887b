declare module 'word-extractor' {
  /** What of the package is used; it brings no types. */
  class WordExtractor {
    extract(source: Buffer): Promise<{
      getBody(): string;
      getFootnotes(): string;
      getTextboxes(options: { includeHeadersAndFooters: boolean }): string;
    }>;
  }
  export = WordExtractor;
}

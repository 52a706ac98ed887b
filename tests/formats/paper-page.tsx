import type { Printed } from '../../src/formats/printed.ts';
import { sheetOf } from '../../src/formats/sheet.ts';
import { SheetView } from '../../views/drafts/sheet.tsx';

/** A page that holds one paper, as the desk shows it. */
export const PaperPage = ({ printed, css }: { printed: Printed; css: string }) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Dự thảo</title>
      <link rel="stylesheet" href={css} />
    </head>
    <body class="desk">
      <main>
        <h1 class="hidden">Dự thảo</h1>
        <h2 class="hidden">Trang dự thảo</h2>
        <SheetView sheet={sheetOf(printed)} label={printed.title} />
        <ol class="hidden">
          {printed.sources.map(({ n, quote }) => (
            <li id={`nguon-${n}`}>{quote}</li>
          ))}
        </ol>
      </main>
    </body>
  </html>
);

import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { paths } from '../src/paths.ts';
import type { Viewer } from '../src/people/viewer.ts';
import { Bar, Mark } from './ui/bar.tsx';
import { Rail } from './ui/rail.tsx';
import { WrongDayNotice } from './ui/wrong-days.tsx';

export type LayoutProps = {
  title: string;
  viewer?: Viewer | undefined; // absent: signed out, so no rail and no search box
  path?: string | undefined; // what is open; marks the part in the rail
  query?: string | undefined; // what stands in the search box
  live?: boolean; // the page has #results, which the search box fills while one types
  desk?: boolean; // three columns: the rail stands aside
  refresh?: number | undefined; // seconds, for browsers that run no script
  children?: Child;
};

/** The page around every page. */
export const Layout = ({ title, refresh, children, ...shell }: LayoutProps) => (
  <>
    {html`<!doctype html>`}
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Tham Mưu`}</title>
        <link rel="stylesheet" href={paths.asset('app.css')} />
        <link rel="icon" href={paths.asset('mark.svg')} type="image/svg+xml" />
        {refresh && (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <script src={paths.asset('htmx.min.js')} defer />
        <script src={paths.asset('portal.js')} defer />
      </head>
      {shell.viewer ? (
        <SignedIn {...shell} viewer={shell.viewer}>
          {children}
        </SignedIn>
      ) : (
        <SignedOut>{children}</SignedOut>
      )}
    </html>
  </>
);

type SignedInProps = Omit<LayoutProps, 'title' | 'viewer'> & { viewer: Viewer };

const SignedIn = ({ viewer, path = '', query, live, desk, children }: SignedInProps) => (
  <body class={desk ? 'desk' : undefined} data-keys={`${paths.help()}#phim`}>
    <Skip />
    <Bar viewer={viewer} query={query} live={live ?? false} />
    <Rail viewer={viewer} path={path} />
    <main id="main" tabindex={-1}>
      <WrongDayNotice />
      {children}
    </main>
    <footer class="foot">
      Tham Mưu, cổng tri thức của Văn phòng Thành ủy. Không đưa văn bản có độ mật lên hệ thống này.
    </footer>
  </body>
);

const SignedOut = ({ children }: { children?: Child }) => (
  <body class="entry">
    <Skip />
    <header class="panel">
      <div class="brand">
        <Mark />
      </div>
      <p>Tìm đúng văn bản, mở đúng trang, thấy câu nào ở đâu.</p>
      <small>Cổng chạy trong mạng nội bộ. Không đưa văn bản có độ mật lên hệ thống này.</small>
    </header>
    <main id="main" tabindex={-1}>
      {children}
    </main>
    <footer class="foot">Mọi lượt đọc văn bản đều được ghi nhật ký.</footer>
  </body>
);

const Skip = () => (
  <a class="skip" href="#main">
    Đến nội dung chính
  </a>
);

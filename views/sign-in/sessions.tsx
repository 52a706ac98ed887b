import { paths } from '../../src/paths.ts';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';

export type SessionLine = {
  id: string;
  device: string; // "Chrome trên Windows"
  createdAt: Moment;
  seenAt: Moment;
  current: boolean;
};

/** Where a person is signed in, and the way out of it. */
export const Sessions = ({ sessions }: { sessions: SessionLine[] }) => (
  <section class="block" aria-labelledby="sessions">
    <header>
      <h2 id="sessions">Nơi đang đăng nhập</h2>
      <p class="note">Thấy máy lạ: kết thúc phiên ấy rồi đổi mật khẩu.</p>
    </header>
    <ul class="rows">
      {sessions.map((session) => (
        <li class="row apart">
          <div>
            <p>
              {session.device || 'Máy không rõ'}{' '}
              {session.current && <span class="tag done">Phiên này</span>}
            </p>
            <p class="note">{`Vào lúc ${viMoment(session.createdAt)}, dùng gần nhất ${viMoment(session.seenAt)}`}</p>
          </div>
          {!session.current && <EndSession session={session} />}
        </li>
      ))}
    </ul>
    {sessions.length > 1 && (
      <form class="row" action={paths.endOtherSessions()} method="post">
        <button class="button" type="submit">
          <Icon name="log-out" />
          Đăng xuất khỏi mọi nơi khác
        </button>
      </form>
    )}
  </section>
);

const EndSession = ({ session }: { session: SessionLine }) => (
  <form action={paths.endSession(session.id)} method="post">
    <button class="button" type="submit">
      Kết thúc<span class="hidden">{` phiên ${session.device}`}</span>
    </button>
  </form>
);

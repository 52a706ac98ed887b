import { type Moment, viMoment } from './dates.ts';

/** A meeting in an audience, with until when its papers are open to those who take part. */
export const meetingWords = (meeting: {
  name: string;
  endsAt: Moment;
  calledBackAt: Moment | null;
}): string =>
  meeting.calledBackAt
    ? `${meeting.name} (đã thu hồi tài liệu lúc ${viMoment(meeting.calledBackAt)})`
    : `${meeting.name} (đến ${viMoment(meeting.endsAt)})`;

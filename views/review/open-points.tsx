import { Notice } from '../ui/notice.tsx';

/** What has to be answered for before a draft goes on. */
export const OpenPoints = ({ title, open }: { title: string; open: string[] }) => (
  <Notice tone="late">
    <p>
      <strong>{title}</strong> Còn phải trả lời:
    </p>
    <ul>
      {open.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </Notice>
);

import { createContext, useContext } from 'hono/jsx';
import { Notice } from './notice.tsx';

/** What stands for a day in the address of a page, and is none. */
export const WrongDays = createContext<string[]>([]);

export const WrongDayNotice = () => {
  const wrong = useContext(WrongDays);
  return wrong.length === 0 ? null : (
    <Notice tone="late" alert>
      <p>
        {wrong.map((text) => `“${text}”`).join(', ')} không phải một ngày có thật nên không được
        tính; xin ghi như 23/11/2026.
      </p>
    </Notice>
  );
};

import { fold } from '../text/fold.ts';

// What people write into papers for machines that read them. All folded; zero-width signs are gone.
const ORDERS =
  /(?:bo qua|quen|khong tuan theo|khong lam theo)(?: \S+){0,4} (?:huong dan|chi dan|lenh|quy tac|chi thi|yeu cau) (?:truoc|tren|he thong)|(?:tu bay gio|tu nay) (?:ban|tro ly|may|ai) (?:la|phai|hay)|ignore (?:all |the )?(?:previous|above) instructions|system prompt|(?:hay |phai )?(?:tra loi|noi|ghi) (?:voi nguoi dung )?(?:rang|dung cau) ?["“:]|(?:tro ly|mo hinh|ai|chatbot)(?: \S+){0,3} (?:hay|phai) (?:tra loi|gui|goi|xoa|mo)/;

/** A text that speaks to a machine as if it were an order. It is words of a paper and nothing else. */
export const givesOrders = (text: string): boolean =>
  ORDERS.test(fold(text.replace(/\p{Cf}/gu, '')).replace(/\s+/g, ' '));

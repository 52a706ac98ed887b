type Props = { leaves: boolean; id?: string };

/** Beside a box whose words go to a server that is not the office's own: said before they go. */
export const Leaving = ({ leaves, id }: Props) =>
  leaves ? (
    <p class="note unprinted" id={id}>
      Lời gõ ở đây được gửi tới một máy chủ mô hình ngoài mạng của cơ quan. Không gõ điều không được
      đưa ra ngoài.
    </p>
  ) : null;

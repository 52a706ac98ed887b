import { Leaving } from '../../ui/leaving.tsx';

/** Whether a model can be asked, and whether what is typed goes to a server outside. */
export type Offer = { model: 'inside' | 'outside' | undefined; leaves: boolean };

/** The choice beside a new draft. Without a model there is none. */
export const ByModel = ({
  offer: { model, leaves },
  chosen,
}: {
  offer: Offer;
  chosen: boolean;
}) => (
  <>
    {model && (
      <div>
        <label class="choice">
          <input
            type="checkbox"
            name="write"
            checked={chosen}
            aria-describedby={leaves ? 'write-help leaving' : 'write-help'}
          />
          <span>Viết bằng mô hình</span>
        </label>
        <p class="note" id="write-help">
          Từng mục được viết lại từ các nguồn trên, từng câu được đối chiếu với nguồn. Phương án, đề
          xuất vẫn do đồng chí viết. Bản câu trích nguyên văn được giữ trong “Các bản”.
        </p>
      </div>
    )}
    <Leaving leaves={leaves} id="leaving" />
  </>
);

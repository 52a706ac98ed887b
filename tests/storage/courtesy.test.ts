import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openCourtesy } from '../../src/storage/courtesy.ts';

const LONG = 60_000; // ms: nobody waits for it here

/** What has happened by the time everything that can go on has gone on. */
const soon = () => setTimeout(5);

/** A page that is made when the test says so. */
function openPage() {
  let show = () => {};
  let fail = (_: Error) => {};
  const made = new Promise<void>((resolve, reject) => {
    show = resolve;
    fail = reject;
  });
  return { made, show, fail };
}

describe('work beside people who read', () => {
  it('goes on at once when nobody reads', async () => {
    await openCourtesy(LONG).turn();
  });

  it('waits for the last reader, also for one who fails', async () => {
    const courtesy = openCourtesy(LONG);
    const first = openPage();
    const last = openPage();
    const pages = [first, last].map(({ made }) =>
      courtesy.reader(() => made).catch(() => 'failed'),
    );
    let went = false;
    const work = courtesy.turn().then(() => {
      went = true;
    });

    first.show();
    await pages[0];
    await soon();
    expect(went).toBe(false);

    last.fail(new Error('no page'));
    await work;
    expect(await pages[1]).toBe('failed');
  });

  it('goes on beside readers where they share nothing', async () => {
    const courtesy = openCourtesy(0);
    void courtesy.reader(() => new Promise(() => {}));

    let went = false;
    void courtesy.turn().then(() => {
      went = true;
    });
    await Promise.resolve();
    expect(went).toBe(true);
  });

  it('does not wait for ever when somebody always reads', async () => {
    const courtesy = openCourtesy(10);
    void courtesy.reader(() => new Promise(() => {}));

    await courtesy.turn();
  });
});

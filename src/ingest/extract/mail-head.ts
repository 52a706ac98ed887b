// Fields that programs write at the head of a mail; other texts have one or two by chance.
const fields =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-mailer|thread-topic):/i;
const FEWEST = 3;
const anyField = /^(?:[!-9;-~]+:|[ \t]|From )/; // "From ": how a mailbox parts its mails

/** Whether a text begins with the head of a mail. */
export function isMail(start: string): boolean {
  let found = 0;
  let sender = false;
  for (const line of start.split(/\r?\n/)) {
    if (line === '' || !anyField.test(line)) break;
    if (fields.test(line)) found++;
    sender ||= /^from:/i.test(line);
  }
  return sender && found >= FEWEST;
}

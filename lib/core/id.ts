let last = 0;
let sequence = 0;

/**
 * A time-ordered id: 9 base-36 digits of milliseconds, 4 of a counter, 12 random characters.
 * Ids made later sort later, also within one millisecond and when the clock steps back.
 */
export function newId(now = Date.now()): string {
  if (now > last) {
    last = now;
    sequence = 0;
  } else if (++sequence >= 36 ** 4) {
    last += 1;
    sequence = 0;
  }
  const random = crypto.getRandomValues(new Uint8Array(12));
  const tail = Array.from(random, (byte) => (byte % 36).toString(36)).join('');
  return last.toString(36).padStart(9, '0') + sequence.toString(36).padStart(4, '0') + tail;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFrame, FrameDecoder, FrameError } from '../../pipe/frames.ts';

const most = 4_096;

/** Cuts octets at the given places, wherever they fall. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, index) => bytes.subarray(from, at[index] ?? bytes.length));
}

test('messages come out as they went in, however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 500 }), { maxLength: 8 }),
      fc.array(fc.nat(20_000), { maxLength: 30 }),
      (messages, places) => {
        const decoder = new FrameDecoder(most);
        const stream = Buffer.concat(messages.map((message) => encodeFrame(message, most)));
        expect(cut(stream, places).flatMap((piece) => decoder.push(piece))).toEqual(messages);
      },
    ),
    { numRuns: 500 },
  );
});

test('any octets are messages or a FrameError, and never more text than was sent', () => {
  // Lengths that make sense now and then, or no frame would ever be complete.
  const frameLike = fc.tuple(fc.nat(600), fc.uint8Array({ maxLength: 600 })).map(([size, body]) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(size);
    return Buffer.concat([head, body]);
  });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(frameLike, fc.uint8Array({ maxLength: 200 })), { maxLength: 20 }),
      (pieces) => {
        const decoder = new FrameDecoder(most);
        let sent = 0;
        let received = 0;
        try {
          for (const piece of pieces) {
            sent += piece.length;
            for (const message of decoder.push(piece)) received += Buffer.byteLength(message);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError);
        }
        expect(received).toBeLessThanOrEqual(sent);
      },
    ),
    { numRuns: 500 },
  );
});

/**
 * Bytes → text. A byte order mark and valid UTF-8 are decisive. Encodings of the 1990s have no
 * mark, so each is tried; the one with the most Vietnamese syllables wins, and their share is the
 * confidence.
 */
import { strFromU8 } from 'fflate';
import { Refusal } from '#import/notes.ts';
import {
  decodeLegacy,
  detectLegacy,
  scoreSyllables,
  syllableShare,
} from '#import/legacy/detect.ts';

interface Decoded {
  readonly text: string;
  /** Name for the report: "UTF-8", "TCVN3 (ABC)". */
  readonly encoding: string;
  /** 1 if the bytes are conclusive, else the share of words that are Vietnamese. */
  readonly confidence: number;
}

/** Characters needed to distinguish the encodings. */
const SAMPLE = 200_000;
const LEAST_CONFIDENCE = 0.6;

const decodeAs = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: every second byte of Latin text is zero. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 6 && even < odd / 4) return 'utf-16le';
  if (even > sample.length / 6 && odd < even / 4) return 'utf-16be';
  return undefined;
}

interface Candidate {
  readonly encoding: string;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Decodes Latin-1 byte by byte: TextDecoder's "latin1" is windows-1252, which remaps 0x80–0x9F. */
export const bytesAsText = (bytes: Uint8Array): string => strFromU8(bytes, true);

const CANDIDATES: readonly Candidate[] = [
  { encoding: 'windows-1258', decode: (bytes) => decodeAs('windows-1258', bytes).normalize('NFC') },
  { encoding: 'TCVN3 (ABC)', decode: (bytes) => decodeLegacy(bytesAsText(bytes), 'tcvn3') },
  { encoding: 'VNI', decode: (bytes) => decodeLegacy(bytesAsText(bytes), 'vni') },
];

function guess(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  const [best] = CANDIDATES.map((candidate) => ({
    ...candidate,
    confidence: syllableShare(scoreSyllables(candidate.decode(sample))),
  })).sort((a, b) => b.confidence - a.confidence);
  if (!best || best.confidence < LEAST_CONFIDENCE)
    throw new Refusal(
      'Không nhận ra bảng mã của tệp (không phải UTF-8, UTF-16, windows-1258, TCVN3 hay VNI).',
      'Mở tệp bằng phần mềm soạn thảo, lưu lại bằng mã UTF-8 rồi nhập lại.',
    );
  return { text: best.decode(bytes), encoding: best.encoding, confidence: best.confidence };
}

/** UTF-8 or UTF-16 may contain codes of old fonts, saved from a Unicode program as displayed. */
function unmask(text: string, encoding: string): Decoded {
  const legacy = detectLegacy(text.slice(0, SAMPLE));
  if (!legacy) return { text, encoding, confidence: 1 };
  const name = legacy.encoding === 'vni' ? 'VNI' : 'TCVN3 (ABC)';
  return {
    text: decodeLegacy(text, legacy.encoding),
    encoding: `${name} trong ${encoding}`,
    confidence: legacy.confidence,
  };
}

/**
 * Decodes bytes.
 * @param declared charset of a web page; only tried first, since pages declare it wrongly
 * @throws Refusal when no encoding gives Vietnamese
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const wide = utf16Label(bytes);
  if (wide) return unmask(decodeAs(wide, bytes), 'UTF-16');
  const text = utf8(bytes);
  if (text !== undefined) {
    if (text.includes('\0'))
      throw new Refusal('Tệp không phải văn bản chữ.', 'Chọn tệp .docx, .html hoặc .txt.');
    return unmask(text, 'UTF-8');
  }
  if (declared && /^windows-1258$/i.test(declared)) {
    const decoded = decodeAs('windows-1258', bytes).normalize('NFC');
    const confidence = syllableShare(scoreSyllables(decoded.slice(0, SAMPLE)));
    if (confidence > 0.8) return { text: decoded, encoding: 'windows-1258', confidence };
  }
  return guess(bytes);
}

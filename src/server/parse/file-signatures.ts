const startsWith = (bytes: Uint8Array, hex: string, at = 0) =>
  Buffer.from(hex, 'hex').every((byte, index) => bytes[at + index] === byte);

const refused = {
  picture:
    'This is a picture, which holds no text that can be read: upload the text itself, or a PDF that went through text recognition (OCR).',
  media: 'This is a sound or film, which cannot be read: upload its transcript as a text file.',
  archive: 'This is an archive: unpack it and upload the documents that are in it.',
  program: 'This is a program and no document: upload a PDF, a Word document or a text file.',
  data: 'This is a database and no document: export what you need as CSV and upload that.',
  rtf: 'Rich text files (.rtf) cannot be read: save it as .docx or PDF and upload that.',
  postscript: 'PostScript files cannot be read: save it as PDF and upload that.',
};

/** Kinds that cannot be read, by the bytes that they begin with (hex), each with its sentence. */
const signatures: readonly (readonly [string, keyof typeof refused])[] = [
  ['4d5a', 'program'],
  ['7f454c46', 'program'],
  ['cafebabe', 'program'],
  ['feedface', 'program'],
  ['feedfacf', 'program'],
  ['cefaedfe', 'program'],
  ['cffaedfe', 'program'],
  ['0061736d', 'program'],
  ['1f8b', 'archive'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
  ['28b52ffd', 'archive'],
  ['89504e470d0a1a0a', 'picture'],
  ['ffd8ff', 'picture'],
  ['474946383761', 'picture'],
  ['474946383961', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['424d', 'picture'],
  ['494433', 'media'],
  ['fffb', 'media'],
  ['4f676753', 'media'],
  ['664c6143', 'media'],
  ['1a45dfa3', 'media'],
  ['53514c69746520666f726d6174203300', 'data'],
  ['7b5c727466', 'rtf'],
  ['25215053', 'postscript'],
];

/** Two letters begin many a text as well; only together with bytes that no text has are they a signature. */
const isShort = (hex: string) => hex.length <= 4;

/** Why a file of a known kind cannot be read; undefined for kinds that are not known here. @param isText Whether it may be a text. */
export function refusalOf(bytes: Uint8Array, isText: boolean): string | undefined {
  const found = signatures.find(([hex]) => startsWith(bytes, hex) && !(isText && isShort(hex)));
  if (found) return refused[found[1]];
  if (startsWith(bytes, '66747970', 4) && !isText) return refused.media;
  if (startsWith(bytes, '52494646')) return startsWith(bytes, '57454250', 8) ? refused.picture : refused.media;
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return oldOfficeSentence(bytes);
}

/** The container of old Office files is also what a new one is put into when it gets a password. */
function oldOfficeSentence(bytes: Uint8Array): string {
  const protectedWith = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return protectedWith
    ? 'The file is protected with a password: remove the password and upload it again.'
    : 'This is a file of an old Office format (.doc, .ppt or .xls): save it as .docx, .pptx, CSV or PDF and upload that.';
}

export const isPdf = (bytes: Uint8Array) => /^[\ufeff\s]*%PDF-\d/.test(new TextDecoder().decode(bytes.subarray(0, 64)));

/** An archive of entries, also an empty one. */
export const isZip = (bytes: Uint8Array) => startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506');

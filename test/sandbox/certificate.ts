// A certificate for `localhost` and 127.0.0.1, made here and trusted by nobody who is not told to.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM; the same text is the authority that a client must trust. */
  readonly cert: string;
}

export interface CertificateWish {
  /** One that ended in 2021. */
  readonly expired?: boolean;
  /** The host; default localhost. */
  readonly name?: string;
  /** Who signs it; default itself. */
  readonly by?: { readonly name: string; readonly key: string };
}

/** Elliptic curve P-256. */
export function makeCertificate(options: CertificateWish = {}): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = options.name ?? 'localhost';
  const subject = nameOf(name);
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    SIGNATURE,
    nameOf(options.by?.name ?? name),
    sequence(
      der(0x17, Buffer.from('200101000000Z')),
      der(0x17, Buffer.from(`${options.expired ? '21' : '49'}0101000000Z`)),
    ),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternativeNames(name), authority())),
  );
  const signature = sign('sha256', body, options.by?.key ?? privateKey);
  const whole = sequence(body, SIGNATURE, der(0x03, Buffer.from([0]), signature));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { key: key.toString(), cert: pem(whole) };
}

function nameOf(name: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
}

/** ecdsa-with-SHA256. */
const SIGNATURE = sequence(oid('2a8648ce3d040302'));

function alternativeNames(name: string): Buffer {
  const address = name === 'localhost' ? [der(0x87, Buffer.from([127, 0, 0, 1]))] : [];
  return sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(name)), ...address)));
}

/** Basic constraints: an authority, so that a client can be given the certificate itself to trust. */
function authority(): Buffer {
  return sequence(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function oid(hexadecimal: string): Buffer {
  return der(0x06, Buffer.from(hexadecimal, 'hex'));
}

/** Tag, length, content, as X.690 writes them. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

function pem(content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

// Loads the SSH library when a run needs it.
import type ssh2 from 'ssh2';

/**
 * A part of the library that came from C names `__dirname` as it loads, and an ES module has none: without this the bundle,
 * which is one, would end there. The value is not used: that part carries its code within itself.
 */
export async function loadSsh2(): Promise<typeof ssh2> {
  const scope: { __dirname?: string } = globalThis;
  scope.__dirname ??= '.';
  return (await import('ssh2')).default;
}

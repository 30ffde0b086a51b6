// Guards the pure parts: same arguments, same answer.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isIn } from './architecture-rules.ts';
import { nodesOf, sourceFilesIn } from './source-files.ts';

describe('the pure parts', () => {
  const WORLD = new Set([
    'process',
    'console',
    'fetch',
    'globalThis',
    'global',
    'performance',
    'crypto',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'Buffer',
  ]);
  const pure = sourceFilesIn('action/src').filter(({ path }) => isIn('core', path));

  it('ask no clock, throw no dice and reach for no global: time, chance and the world enter as arguments', () => {
    expect(
      pure.flatMap(({ path, tree }) =>
        nodesOf(tree).flatMap((node) => impurity(node).map((what) => `${path} uses ${what}`)),
      ),
    ).toEqual([]);
  });

  function impurity(node: ts.Node): readonly string[] {
    if (ts.isNewExpression(node) && /^new Date(\(\s*\))?$/.test(node.getText())) return ['new Date()'];
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText()))
      return [node.getText()];
    return ts.isIdentifier(node) && WORLD.has(node.text) && !isNameOfProperty(node) ? [node.text] : [];
  }

  function isNameOfProperty(node: ts.Identifier): boolean {
    const { parent } = node;
    return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  }

  it.each([
    ['const at = new Date();', 'new Date()'],
    ['const at = new Date;', 'new Date()'],
    ['const at = Date.now();', 'Date.now'],
    ['const chance = Math.random();', 'Math.random'],
    ['console.log(1);', 'console'],
    ['const env = { process };', 'process'],
    ['await fetch(url);', 'fetch'],
  ])('would be caught at it: %s', (text, what) => {
    expect(nodesOf(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)).flatMap(impurity)).toEqual([what]);
  });

  it.each(['const at = new Date(0);', 'const { a } = run.process;', 'interface A { readonly console: string }'])(
    'may write: %s',
    (text) => {
      expect(nodesOf(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)).flatMap(impurity)).toEqual([]);
    },
  );
});

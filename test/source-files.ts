// Reads the project's own files: paths, texts, and what each TypeScript file imports.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '..');

/** One import of a file. `to` is a path from the root for the project's own files, else the name of a package. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly arrows: readonly Arrow[];
}

const NOT_OURS = new Set(['node_modules', '.git', '.build', '.demo', '.vitest', 'coverage', 'dist', 'generated']);

/** Paths from the root of every file in a folder, what is built or installed left out. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = folder === '.' ? name : `${folder}/${name}`;
    if (NOT_OURS.has(name)) return [];
    return statSync(join(ROOT, path)).isDirectory() ? filesIn(path) : [path];
  });
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function sourceFilesIn(folder: string): readonly SourceFile[] {
  return filesIn(folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = textOf(path);
      const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return { path, text, tree, arrows: arrowsOf(path, tree) };
    });
}

/** Every node of a file, top down. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return [node, ...children.flatMap(nodesOf)];
}

function arrowsOf(path: string, tree: ts.SourceFile): readonly Arrow[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isImportDeclaration(node))
      return arrow(path, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) return arrow(path, node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      return arrow(path, node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return arrow(path, node.arguments[0], false);
    return [];
  });
}

function arrow(path: string, target: ts.Node | undefined, isType: boolean): readonly Arrow[] {
  if (target === undefined || !ts.isStringLiteral(target)) return [{ from: path, to: '(computed)', isType }];
  const { text } = target;
  const to = text.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), text)) : text;
  return [{ from: path, to, isType }];
}

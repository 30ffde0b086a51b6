import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskWords, writeReportFiles } from '../../../action/src/adapters/folder/disk.ts';

const AS_IT_IS = { redact: String };

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the report folder', () => {
  it('is made with the first file, which passes the redactor', async () => {
    const path = join(root, 'a', 'b');
    const redact = (text: string): string => text.replaceAll('jane', '[name]');
    await writeReportFiles(path, { 'errors.csv': '\uFEFFjane\r\n' }, { redact });
    expect(readFileSync(join(path, 'errors.csv'), 'utf8')).toBe('\uFEFF[name]\r\n');
  });

  it('replaces a file', async () => {
    await writeReportFiles(root, { 'plan.json': 'a long first text' }, AS_IT_IS);
    await writeReportFiles(root, { 'plan.json': 'second' }, AS_IT_IS);
    expect(readdirSync(root)).toEqual(['plan.json']);
    expect(readFileSync(join(root, 'plan.json'), 'utf8')).toBe('second');
  });

  it('says the path and what to do when a file is in the way of the folder', async () => {
    writeFileSync(join(root, 'file'), '');
    const attempt = writeReportFiles(join(root, 'file', 'report'), { 'errors.csv': '' }, AS_IT_IS);
    await expect(attempt).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    await expect(attempt).rejects.toThrow(
      `${join(root, 'file', 'report', 'errors.csv')} could not be written: EEXIST: file already exists`,
    );
    await expect(attempt).rejects.toThrow('give another folder in "report-path"');
  });

  it.runIf(existsSync('/proc'))('ends where no folder can be made, as below /proc', async () => {
    const attempt = writeReportFiles('/proc/nowhere/report', { 'errors.csv': '' }, AS_IT_IS);
    await expect(attempt).rejects.toMatchObject({ code: 'REPORT_FAILED' });
  });

  it('is made once when several files begin it at the same time', async () => {
    const path = join(root, 'a', 'b', 'c');
    await writeReportFiles(path, { 'one.csv': '', 'two.csv': '', 'three.csv': '' }, AS_IT_IS);
    expect(readdirSync(path)).toHaveLength(3);
  });

  it('says so when a folder has the name of the file', async () => {
    mkdirSync(join(root, 'errors.csv'));
    await expect(writeReportFiles(root, { 'errors.csv': '' }, AS_IT_IS)).rejects.toThrow('EISDIR');
  });

  it.each([
    ['ENOSPC', 'the disk is full. Free space on the runner'],
    ['EDQUOT', 'the disk is full. Free space on the runner'],
    ['EACCES', 'the runner may not write there. Allow it'],
    ['EPERM', 'the runner may not write there. Allow it'],
    ['EROFS', 'the runner may not write there. Allow it'],
  ])('says what to do about %s', (code, words) => {
    const cause = Object.assign(new Error(`${code}: as the system says`), { code });
    expect(diskWords(cause, 'wait')).toBe(`${words}, or wait.`);
  });

  it('passes the words of any other fault on', () => {
    expect(diskWords(new Error('The moon is full'), 'wait')).toBe('The moon is full. If it stays so, wait.');
  });
});

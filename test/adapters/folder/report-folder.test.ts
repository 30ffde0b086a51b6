import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReportFolder, diskWords } from '../../../action/src/adapters/folder/disk.ts';

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
    const folder = createReportFolder({ path, redact: (text) => text.replaceAll('jane', '[name]') });
    await folder.write('errors.csv', '\uFEFFjane\r\n');
    expect(readFileSync(join(path, 'errors.csv'), 'utf8')).toBe('\uFEFF[name]\r\n');
    expect(folder.path).toBe(path);
  });

  it('replaces a file', async () => {
    const folder = createReportFolder({ path: root, redact: String });
    await folder.write('plan.json', 'a long first text');
    await folder.write('plan.json', 'second');
    expect(readdirSync(root)).toEqual(['plan.json']);
    expect(readFileSync(join(root, 'plan.json'), 'utf8')).toBe('second');
  });

  it('says the path and what to do when a file is in the way of the folder', async () => {
    writeFileSync(join(root, 'file'), '');
    const attempt = createReportFolder({ path: join(root, 'file', 'report'), redact: String }).write('errors.csv', '');
    await expect(attempt).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    await expect(attempt).rejects.toThrow(
      `${join(root, 'file', 'report', 'errors.csv')} could not be written: EEXIST: file already exists`,
    );
    await expect(attempt).rejects.toThrow('give another folder in "report-path"');
  });

  it.runIf(existsSync('/proc'))('ends where no folder can be made, as below /proc', async () => {
    const folder = createReportFolder({ path: '/proc/nowhere/report', redact: String });
    await expect(folder.write('errors.csv', '')).rejects.toMatchObject({ code: 'REPORT_FAILED' });
  });

  it('is made once when several files begin it at the same time', async () => {
    const folder = createReportFolder({ path: join(root, 'a', 'b', 'c'), redact: String });
    await Promise.all(['one.csv', 'two.csv', 'three.csv'].map((name) => folder.write(name, '')));
    expect(readdirSync(folder.path)).toHaveLength(3);
  });

  it('says so when a folder has the name of the file', async () => {
    mkdirSync(join(root, 'errors.csv'));
    await expect(createReportFolder({ path: root, redact: String }).write('errors.csv', '')).rejects.toThrow('EISDIR');
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

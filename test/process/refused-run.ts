// A run over something wrong, and what every such run must do: say it in log and report, end with 1, write nothing.
import { expect } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { type AfterBaseline, mischiefOf, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

export interface BadThing {
  readonly name: string;
  readonly command?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly spoil?: (company: Workplace) => void;
  readonly code: string;
  /** Words that the log must have. */
  readonly says: string;
}

export function expectRefusal(bad: BadThing, inCompany: AfterBaseline): Promise<void> {
  const { command = 'sync', inputs = {}, env = {}, spoil, code, says } = bad;
  return inCompany(async (company) => {
    workADay(company);
    spoil?.(company);
    const before = company.stateFiles();
    const run = await company.run(command, { inputs, env });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['status']).toBe('failed');
    expect(said(run)).toContain(code);
    expect(said(run)).toContain(says);
    expect(run.file('errors.csv')).toContain(`,${code},`);
    expect(mischiefOf(company, run)).toEqual([]);
    expect(company.betterworks.writes).toEqual([]);
    expect(withoutTrace(company.stateFiles(), code)).toEqual(withoutTrace(before, code));
  });
}

/** The log as its readers see it. */
export function said({ log }: ActionRun): string {
  return log.replace(/^::add-mask::.*$/gm, '');
}

/** A failed run adds its line to `runs` and what the contact was told of it, and the status page shows it; nothing else may change. */
function withoutTrace(files: Readonly<Record<string, string>>, code: string): Readonly<Record<string, string>> {
  const own = Object.entries(files).filter(([name]) => name !== 'README.md');
  const told = `"told":[\n{"ukg_employee_id":null,"code":"${code}"}\n],\n`;
  return Object.fromEntries(
    own.map(([name, text]) => [name, text.replace(/"runs":\[[^]*/, '"runs":').replace(told, '')]),
  );
}

// Everybody whom a source gives, in a list.
import type { Employee } from '../../../action/src/core/model/model.ts';
import type { Source } from '../../../action/src/ports.ts';

export async function everybodyOf(source: Source): Promise<readonly Employee[]> {
  const employees: Employee[] = [];
  await source.readEach((employee) => employees.push(employee));
  return employees;
}

// Maps one field of one made-up row.
import type { EmploymentRow } from '../../../action/src/core/model/model.ts';
import type { MappedField } from '../../../action/src/core/people/map.ts';
import { mapField } from '../../../action/src/core/people/map.ts';
import type { RowParts } from '../../builders.ts';
import { aMapping, anEmployee, codeTables } from '../../builders.ts';
import type { MappingParts } from '../../configuration-builders.ts';

export function mapped(
  field: string,
  mapping: MappingParts,
  row: RowParts & { readonly udf?: Record<string, string> } = {},
): MappedField {
  const { udf, ...parts } = row;
  const employee = anEmployee({ ...parts, userDefined: udf });
  return mapField(aMapping(field, mapping), { employee, row: employee.rows[0] as EmploymentRow, tables: codeTables() });
}

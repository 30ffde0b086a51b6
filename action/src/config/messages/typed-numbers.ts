// Numbers that YAML reads otherwise than people do: `1.000` is 1, `010` is 10, `1e3` is 1000.
import type { ConfigProblem } from '../../core/model/model.ts';
import { shown } from './problem.ts';
import { stepsOf, valueAt } from './schema-guide.ts';
import type { Places } from '../yaml/places.ts';

/** One problem a number that was typed in another way than it is read. `value` is without what its schema refused. */
export function typedNumbers(file: string, value: unknown, places: Places): readonly ConfigProblem[] {
  return [...places].flatMap(([pointer, { value: position, typed }]): readonly ConfigProblem[] => {
    const number = valueAt(value, stepsOf(pointer));
    if (typed === null || typeof number !== 'number' || String(number) === typed) return [];
    const digits = typed.replace(/^0+(?=\d)|[^\d]/g, '');
    const isGrouped = /^\d{1,3}(?:[.,_]\d{3})+$/.test(typed) && digits !== String(number);
    return [
      {
        file,
        ...position,
        severity: 'error',
        message: `YAML reads ${shown(typed)} as ${String(number)}.`,
        fix: `Write ${isGrouped ? `${digits}, or ${String(number)} if that is meant` : String(number)}`,
      },
    ];
  });
}

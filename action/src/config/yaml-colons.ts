// What is wrong with the colons of a text that is not YAML: one too many, one too few, or no blank behind one.
import { shown } from './problem.ts';
import { at, lineAt, linesBack } from './yaml-fault.ts';
import type { Explanation, Fault } from './yaml-fault.ts';

/** `from: udf: Badge`: the commonest source with a colon of its own. */
export function unquotedLabel(fault: Fault): Explanation | null {
  const found = /^(.*\bfrom: +)udf: +([^\s,}#][^,}#]*?) *(?:[,}#]|$)/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return {
    line: fault.line,
    column: (found[1] ?? '').length + 1,
    message: 'The source of a user-defined field has a colon of its own.',
    fix: `Put it in quotes, without a blank behind the colon: "udf:${shown(found[2] ?? '')}".`,
  };
}

export function noBlankAfterColon(fault: Fault): Explanation | null {
  for (const line of linesBack(fault)) {
    const found = /^(\s*(?:- )?([A-Za-z_][\w-]*):)[^\s:]/.exec(lineAt(fault, line));
    if (found) {
      return {
        line,
        column: (found[1] ?? '').length,
        message: `There is no blank after the colon of "${shown(found[2] ?? '')}".`,
        fix: `Write "${shown(found[2] ?? '')}: " with a blank, then the value.`,
      };
    }
  }
  return null;
}

export function secondColon(fault: Fault): Explanation | null {
  const found = /^(\s*(?:- )?[^\s:"'{[]+:\s+[^\s"'{[#][^#]*?):(\s|$)/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return {
    line: fault.line,
    column: (found[1] ?? '').length + 1,
    message: 'There is a second colon in this line.',
    fix: 'Put the value in quotes if the colon belongs to it, or begin a new line for the second key.',
  };
}

export function noColon(fault: Fault): Explanation | null {
  if (!/multiline key|expected ':'|separator is expected|whitespace character is expected/.test(fault.reason))
    return null;
  const line = linesBack(fault).find((candidate) => /^[^:#]*[^\s:#][^:#]*$/.test(lineAt(fault, candidate)));
  const place = line === undefined ? fault : { line, column: lineAt(fault, line).search(/\S/) + 1 };
  return at(place, {
    message: 'This line is no key with a value.',
    fix: 'Write a key, a colon, a blank and the value: "import: matching".',
  });
}

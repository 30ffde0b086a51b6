// A population of assessments, packed: of each only what others refer to him by stays at hand, the rest is unpacked when it is
// looked at. A full comparison goes over everybody a few times and holds nobody in between.
import type { Assessment, MissingCode, Verdict } from './assess.ts';
import type { Problem, UkgEmployeeId } from './model.ts';
import { createPackedList } from './packed-list.ts';

export interface PackedPeople {
  readonly people: readonly Assessment[];
  add(one: Assessment): void;
}

type Packed = Omit<Assessment, 'ukgEmployeeId'>;

/** Whoever is looked at is looked at several times in a row, and his manager with him. */
const RECENT = 64;

export function createPackedPeople(): PackedPeople {
  const packed = createPackedList<Packed>();
  const people: Assessment[] = [];
  const recent: ({ readonly index: number; readonly one: Packed } | undefined)[] = [];
  const unpack = (index: number): Packed => {
    const before = recent[index % RECENT];
    if (before?.index === index) return before.one;
    const one = packed.at(index);
    recent[index % RECENT] = { index, one };
    return one;
  };
  return {
    people,
    add: ({ ukgEmployeeId, ...rest }) => {
      people.push(new PackedAssessment(ukgEmployeeId, packed.length, unpack));
      packed.add(rest);
    },
  };
}

/** A class, since its properties are shared by all people, while those of an object literal would be made for each. */
class PackedAssessment implements Assessment {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly #index: number;
  readonly #unpack: (index: number) => Packed;

  constructor(id: UkgEmployeeId, index: number, unpack: (index: number) => Packed) {
    this.ukgEmployeeId = id;
    this.#index = index;
    this.#unpack = unpack;
  }

  get employeeId(): string {
    return this.#unpack(this.#index).employeeId;
  }

  get companyId(): string {
    return this.#unpack(this.#index).companyId;
  }

  get email(): string {
    return this.#unpack(this.#index).email;
  }

  get personId(): string {
    return this.#unpack(this.#index).personId;
  }

  get supervisorId(): string {
    return this.#unpack(this.#index).supervisorId;
  }

  get verdict(): Verdict {
    return this.#unpack(this.#index).verdict;
  }

  get problems(): readonly Problem[] {
    return this.#unpack(this.#index).problems;
  }

  get missingCodes(): readonly MissingCode[] {
    return this.#unpack(this.#index).missingCodes;
  }

  get empty(): readonly string[] {
    return this.#unpack(this.#index).empty;
  }
}

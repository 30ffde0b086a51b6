// Generated from schemas/*.schema.json by action/scripts/generate-config.ts; do not edit.

export type Text = string;
export type RealDay = string;
export type Instant = string;
export type Sha256 = string;
export type Count = number;
export type Day = string;
export type DayKind = 'create' | 'update' | 'deactivate';
export type Kind = 'create' | 'update' | 'deactivate' | 'reactivate';
export type UserId = number | null;
export type Texts = string[];
export type Status = 'ok' | 'problems' | 'stopped' | 'failed' | 'paused' | 'baseline';
/**
 * @minItems 2
 */
export type StoppedChange = string[];

export interface StateFile {
  version: 1;
  release?: Text;
  organization: Text;
  cursor: RealDay & Instant;
  baseline_at: RealDay & Instant;
  users_sha256?: Sha256;
  seal?: Sha256;
  known_users?: Count;
  linked_users?: Count;
  users_digest?: string;
  held: Held[];
  scheduled: Scheduled[];
  pending?: Pending[];
  begun?: Begun[];
  unlinked?: Unlinked[];
  tables?: {
    [k: string]: Count;
  };
  told?: Told[];
  drift?: Difference[];
  approvals_used?: Approval[];
  setup?: Setup;
  toggles?: Toggle[];
  runs: Run[];
}
export interface Held {
  ukg_employee_id: Text;
  code: Text;
  first_seen: RealDay & Instant;
  attempts: Count;
}
export interface Scheduled {
  ukg_employee_id: Text;
  on: RealDay & Day;
  kind: DayKind;
}
export interface Pending {
  ukg_employee_id: Text;
  kind: Kind;
}
export interface Begun {
  ukg_employee_id: Text;
  fingerprint: Text;
}
export interface Unlinked {
  digest: Text;
  user_id: Count;
}
export interface Told {
  ukg_employee_id: string | null;
  code: Text;
}
export interface Difference {
  ukg_employee_id: Text;
  kind: 'missing_in_betterworks' | 'differs' | 'terminated_in_ukg';
  user_id: UserId;
  fields: Text[];
}
export interface Approval {
  digest: Text;
}
export interface Setup {
  version: Text;
  files: Text;
  fields: Texts;
}
export interface Toggle {
  ukg_employee_id: Text;
  at: RealDay & Instant;
}
export interface Run {
  at: RealDay & Instant;
  status: Status;
  created?: Count;
  updated?: Count;
  deactivated?: Count;
  reactivated?: Count;
  unchanged?: Count;
  excluded?: Count;
  held?: Count;
  scheduled?: Count;
  problems?: Count;
  approved?: Count;
  failure?: Text;
  plan?: StoppedPlan;
}
export interface StoppedPlan {
  digest: Text;
  changes: StoppedChange[];
  marks?: string[];
  limits?: {
    [k: string]: Count;
  };
}

export interface PlanFile {
  version: 1;
  organization: string;
  digest: string;
  changes: {
    kind: 'create' | 'update' | 'deactivate' | 'reactivate';
    employee_id: string;
    ukg_employee_id: string;
    user_id: number | null;
    fields: string[];
    [k: string]: unknown;
  }[];
  excluded: {
    employee_id?: string;
    ukg_employee_id: string;
    reason: string;
    file: string;
    line: number;
    [k: string]: unknown;
  }[];
  held: {
    employee_id?: string;
    ukg_employee_id: string;
    code: string;
    first_seen: string;
    attempts: number;
    [k: string]: unknown;
  }[];
  scheduled: {
    employee_id?: string;
    ukg_employee_id: string;
    on: string;
    kind: 'create' | 'update' | 'deactivate';
    [k: string]: unknown;
  }[];
  limits: {
    limit: string;
    value: number;
    allowed: number | null;
    tripped: boolean;
    [k: string]: unknown;
  }[];
  [k: string]: unknown;
}

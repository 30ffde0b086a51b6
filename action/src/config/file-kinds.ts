// The files of an organization. Each has `schemas/<name>.schema.json`.

export const FILE_KINDS = ['integration', 'mapping', 'filter', 'decisions', 'catalog', 'approvals'] as const;

/** A file by its name without `.yml`. */
export type FileKind = (typeof FILE_KINDS)[number];

// The files of an organization. Each has `schemas/<name>.schema.json`.

export const FILE_KINDS = ['integration', 'mapping', 'filter', 'decisions', 'catalog', 'approvals'] as const;

/** A file by its name without `.yml`. */
export type FileKind = (typeof FILE_KINDS)[number];

// Where sentences lead. A customer's own repository has neither, so they say whose these are.

export const EXAMPLES = "integrations/example of the action's repository";
export const ALL_SOURCES = "All sources stand in integrations/README.md of the action's repository.";

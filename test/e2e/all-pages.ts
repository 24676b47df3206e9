/** Every page of the dashboard by its address. */
export const pages = [
  'overview',
  'roster',
  'findings',
  'exemptions',
  'defense',
  'fees',
  'duplicates',
  'submissions',
  'sql',
  'rules',
  'policy',
  'import',
  'documents',
  'self-check',
] as const

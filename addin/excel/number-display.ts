/** Shows numbers and dates as Excel would; loaded where a column is too narrow to show them itself. */
export { createDisplay } from '../../core/index.ts'

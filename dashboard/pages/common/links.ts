import { href } from '../../route.ts'

/** The place of the rulebook where a clause stands. */
export const clauseHref = (clause: string) => href('rules', { clause })

/** A person's page. */
export const personHref = (id: number) => href('person', {}, String(id))
